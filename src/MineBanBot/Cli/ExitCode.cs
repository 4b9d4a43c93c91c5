namespace MineBanBot.Cli;

/// <summary>How the program ends.</summary>
internal static class ExitCode
{
    /// <summary>It did what was asked.</summary>
    public const int Done = 0;

    /// <summary>It could not; one line on standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>It was asked wrongly, or settings or data have faults; all are listed on standard error.</summary>
    public const int Usage = 2;
}

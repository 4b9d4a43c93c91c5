namespace MineBanBot.Discord;

/// <summary>Discord refused in a way that trying again cannot mend. The message is one sentence that says what to change.</summary>
public sealed class DiscordException : Exception
{
    /// <summary>Creates the exception with a sentence for the operator.</summary>
    public DiscordException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a sentence for the operator and its cause.</summary>
    public DiscordException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Discord's own error or close code, when there was one.</summary>
    public int? Code { get; init; }
}

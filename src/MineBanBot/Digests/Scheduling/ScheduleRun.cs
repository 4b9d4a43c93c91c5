namespace MineBanBot.Digests.Scheduling;

/// <summary>What became of a due time: a row of the table schedule_run.</summary>
internal sealed record ScheduleRun
{
    public string Schedule { get; init; } = "";

    public long DueAt { get; init; }

    /// <summary>One of <see cref="RunOutcome"/>.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The digest; null: none was made.</summary>
    public string? Digest { get; init; }

    public long RanAt { get; init; }
}

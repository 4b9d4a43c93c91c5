namespace MineBanBot.Digests;

/// <summary>What digests are like where nobody says otherwise.</summary>
internal sealed record DigestOptions
{
    /// <summary>How many items they have at most, 1 to 25.</summary>
    public int MostItems { get; init; } = 10;

    /// <summary>How many days the first digest of a channel looks back, 1 to 366.</summary>
    public int PeriodDays { get; init; } = 7;
}

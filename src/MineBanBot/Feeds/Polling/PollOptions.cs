namespace MineBanBot.Feeds.Polling;

/// <summary>How feeds are polled.</summary>
internal sealed record PollOptions
{
    /// <summary>How often a feed is read that asks for nothing else.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many feeds are read at once.</summary>
    public int MostAtOnce { get; init; } = 8;

    /// <summary>Longest pause between two looks at what is due: others may add feeds to the store.</summary>
    public TimeSpan Look { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Spreads the visits.</summary>
    public Random Jitter { get; init; } = new();
}

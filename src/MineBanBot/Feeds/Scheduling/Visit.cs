namespace MineBanBot.Feeds.Scheduling;

/// <summary>A visit that is over, as far as it decides when the next one is.</summary>
internal sealed record Visit
{
    /// <summary>When it ended.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How often the operator wants the feed to be read.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>How many visits in a row have failed, this one included; 0: it did not fail.</summary>
    public int Failures { get; init; }

    /// <summary>Whether the server said that the feed is gone for good (410).</summary>
    public bool Gone { get; init; }

    /// <summary>How long the server asks to be left alone (Retry-After); null: it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the answer stays fresh (Cache-Control: max-age); null: not said.</summary>
    public TimeSpan? Fresh { get; init; }

    /// <summary>What the feed itself asks for.</summary>
    public FeedPace Pace { get; init; } = FeedPace.None;
}

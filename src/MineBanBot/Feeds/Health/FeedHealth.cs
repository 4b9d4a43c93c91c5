using System.Globalization;

namespace MineBanBot.Feeds.Health;

/// <summary>How a feed fares.</summary>
internal sealed record FeedHealth
{
    /// <summary>So long must a feed fail before anybody is told.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>When it was last read well; null: never.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>Since when it fails; null: it does not.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How often it has failed since then.</summary>
    public int Failures { get; init; }

    /// <summary>Why it failed last, in one sentence; null: it did not.</summary>
    public string? LastError { get; init; }

    /// <summary>When the moderators were told that it fails; null: they were not.</summary>
    public DateTimeOffset? NoticedAt { get; init; }

    /// <summary>How it fares after it was read well.</summary>
    public FeedHealth Succeeded(DateTimeOffset at) =>
        this with { LastSuccess = at, FailingSince = null, Failures = 0, LastError = null, NoticedAt = null };

    /// <summary>How it fares after a failure. Whether that is due for a notice says <see cref="Notices"/>.</summary>
    /// <param name="at">When.</param>
    /// <param name="reason">Why, in one sentence.</param>
    public FeedHealth Failed(DateTimeOffset at, string reason) =>
        this with { FailingSince = FailingSince ?? at, Failures = Failures + 1, LastError = reason };

    /// <summary>How it fares, in sentences.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="next">When it is read again; null: it is paused.</param>
    public string InWords(DateTimeOffset now, DateTimeOffset? next)
    {
        string read = LastSuccess is { } success ? $"Last read {Instant(success)}." : "Not read yet.";
        string failed = FailingSince is { } since
            ? $" It has failed {(Failures == 1 ? "once" : $"{Failures} times")} since {Instant(since)}: {LastError}"
            : "";
        string again = next switch
        {
            null => " It is paused.",
            _ when next <= now => " The next try is due.",
            _ => $" Next try {Instant(next.Value)}.",
        };
        return read + failed + again;
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

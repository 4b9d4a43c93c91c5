namespace MineBanBot.Feeds.Scheduling;

/// <summary>When a feed is read again. It is never given up: one that fails is read once a day for ever.</summary>
internal static class NextVisit
{
    /// <summary>No feed is read more often, whatever it or its server says.</summary>
    public static readonly TimeSpan Soonest = TimeSpan.FromMinutes(5);

    /// <summary>No feed is read less often, whatever it or its server says; only hours and days on which it has nothing new are waited out beyond that.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromHours(24);

    /// <summary>Between two visits to one host.</summary>
    public static readonly TimeSpan HostGap = TimeSpan.FromSeconds(5);

    // Feeds that were added together must not come back together for ever.
    private const double Spread = 0.1;

    /// <summary>The next visit.</summary>
    /// <param name="visit">The last one.</param>
    /// <param name="jitter">Spreads the visits.</param>
    public static DateTimeOffset After(Visit visit, Random jitter)
    {
        TimeSpan wait = Clamped(visit.Failures == 0 ? Asked(visit) : Backoff(visit));

        // Only ever later, since a server's wish is a least time; at the far end only earlier.
        TimeSpan spread = wait * (Spread * jitter.NextDouble());
        return AfterSkipped(visit.At + (wait + spread > Latest ? Latest - spread : wait + spread), visit.Pace);
    }

    /// <summary>The first moment at which a host may be visited again.</summary>
    /// <param name="due">When the feed is due.</param>
    /// <param name="lastToHost">The last visit to its host by any feed; null: none.</param>
    public static DateTimeOffset Polite(DateTimeOffset due, DateTimeOffset? lastToHost) =>
        lastToHost + HostGap is { } free && free > due ? free : due;

    private static TimeSpan Asked(Visit visit) => Longest(visit.Interval, Longest(visit.Fresh, Longest(visit.Pace.Every, visit.RetryAfter)));

    // Never sooner than a feed asks for that does not fail.
    private static TimeSpan Backoff(Visit visit)
    {
        // Doubled with each failure; 2^20 intervals are far beyond a day, and more would overflow.
        TimeSpan doubled = Clamped(visit.Interval) * Math.Pow(2, Math.Min(visit.Failures - 1, 20));
        return visit.Gone ? Latest : Longest(doubled, Longest(visit.Pace.Every, visit.RetryAfter));
    }

    private static TimeSpan Longest(TimeSpan? one, TimeSpan? other) => (one ?? TimeSpan.Zero) > (other ?? TimeSpan.Zero) ? one ?? TimeSpan.Zero : other ?? TimeSpan.Zero;

    private static TimeSpan Clamped(TimeSpan wait) => wait < Soonest ? Soonest : wait > Latest ? Latest : wait;

    // To the beginning of the next hour that is not skipped; the week has one, or nothing would be skipped.
    private static DateTimeOffset AfterSkipped(DateTimeOffset next, FeedPace pace)
    {
        DateTimeOffset utc = next.ToUniversalTime();
        while (pace.Skips(utc))
        {
            utc = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero).AddHours(1);
        }

        return utc;
    }
}

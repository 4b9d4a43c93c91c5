using MineBanBot.Feeds.Health;
using MineBanBot.Feeds.Scheduling;

namespace MineBanBot.Feeds.Storing;

/// <summary>A row of the table feed, with its source's names. Instants are milliseconds since 1970 in UTC.</summary>
internal sealed record FeedRow
{
    public string Key { get; init; } = "";

    public string Url { get; init; } = "";

    public string Title { get; init; } = "";

    public string Publisher { get; init; } = "";

    public string? Site { get; init; }

    public long Paused { get; init; }

    public long Removed { get; init; }

    public long Everything { get; init; }

    public long AddedAt { get; init; }

    public string Guild { get; init; } = "";

    public string? Etag { get; init; }

    public string? LastModified { get; init; }

    public long? PrimedAt { get; init; }

    public long? TriedAt { get; init; }

    public long? SucceededAt { get; init; }

    public long? FailingSince { get; init; }

    public long Failures { get; init; }

    public string? LastError { get; init; }

    public long? NoticedAt { get; init; }

    public long NextAt { get; init; }

    public string? MovedTo { get; init; }

    public long MovedTimes { get; init; }

    public long HeldUntil { get; init; }

    public long? PaceEvery { get; init; }

    public long SkipHours { get; init; }

    public long SkipDays { get; init; }

    /// <summary>The row of a feed.</summary>
    public static FeedRow Of(Feed feed) => new()
    {
        Key = feed.Key,
        Url = feed.Url.AbsoluteUri,
        Title = feed.Title,
        Publisher = feed.Publisher,
        Site = feed.Site?.AbsoluteUri,
        Paused = feed.Paused ? 1 : 0,
        Everything = feed.Everything ? 1 : 0,
        AddedAt = feed.AddedAt.ToUnixTimeMilliseconds(),
        Guild = feed.Guild ?? "",
        Etag = feed.ETag,
        LastModified = feed.LastModified,
        PrimedAt = feed.PrimedAt?.ToUnixTimeMilliseconds(),
        TriedAt = feed.TriedAt?.ToUnixTimeMilliseconds(),
        SucceededAt = feed.Health.LastSuccess?.ToUnixTimeMilliseconds(),
        FailingSince = feed.Health.FailingSince?.ToUnixTimeMilliseconds(),
        Failures = feed.Health.Failures,
        LastError = feed.Health.LastError,
        NoticedAt = feed.Health.NoticedAt?.ToUnixTimeMilliseconds(),
        NextAt = feed.NextAt.ToUnixTimeMilliseconds(),
        MovedTo = feed.MovedTo?.AbsoluteUri,
        MovedTimes = feed.MovedTimes,
        HeldUntil = feed.HeldUntil?.ToUnixTimeMilliseconds() ?? 0,
        PaceEvery = (long?)feed.Pace.Every?.TotalMilliseconds,
        SkipHours = feed.Pace.SkipHours,
        SkipDays = feed.Pace.SkipDays,
    };

    /// <summary>The feed of this row.</summary>
    public Feed ToFeed() => new()
    {
        Key = Key,
        Url = new Uri(Url),
        Title = Title,
        Publisher = Publisher,
        Site = Site is null ? null : new Uri(Site),
        Paused = Paused != 0,
        Everything = Everything != 0,
        AddedAt = At(AddedAt),
        Guild = Guild.Length == 0 ? null : Guild,
        ETag = Etag,
        LastModified = LastModified,
        PrimedAt = At(PrimedAt),
        TriedAt = At(TriedAt),
        Health = new FeedHealth
        {
            LastSuccess = At(SucceededAt),
            FailingSince = At(FailingSince),
            Failures = (int)Failures,
            LastError = LastError,
            NoticedAt = At(NoticedAt),
        },
        NextAt = At(NextAt),
        MovedTo = MovedTo is null ? null : new Uri(MovedTo),
        MovedTimes = (int)MovedTimes,
        HeldUntil = HeldUntil == 0 ? null : At(HeldUntil),
        Pace = new FeedPace(PaceEvery is { } every ? TimeSpan.FromMilliseconds(every) : null) { SkipHours = (int)SkipHours, SkipDays = (int)SkipDays },
    };

    private static DateTimeOffset At(long instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant);

    private static DateTimeOffset? At(long? instant) => instant is { } known ? At(known) : null;
}

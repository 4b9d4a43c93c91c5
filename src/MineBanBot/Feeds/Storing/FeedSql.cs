namespace MineBanBot.Feeds.Storing;

/// <summary>The longer SQL of feeds.</summary>
internal static class FeedSql
{
    public const string Insert = """
        INSERT INTO feed (key, url, paused, removed, everything, added_at, guild, etag, last_modified, primed_at, tried_at, succeeded_at, failing_since,
            failures, last_error, noticed_at, next_at, moved_to, moved_times, held_until, pace_every, skip_hours, skip_days)
        VALUES (@Key, @Url, @Paused, @Removed, @Everything, @AddedAt, @Guild, @Etag, @LastModified, @PrimedAt, @TriedAt, @SucceededAt, @FailingSince,
            @Failures, @LastError, @NoticedAt, @NextAt, @MovedTo, @MovedTimes, 0, @PaceEvery, @SkipHours, @SkipDays)
        """;

    // It begins anew: what it holds now is no news, and nothing that was known of it decides when and how it is read.
    private const string Anew = """
        everything = @Everything, added_at = @AddedAt, guild = @Guild, etag = NULL, last_modified = NULL, primed_at = NULL, failing_since = NULL,
            failures = 0, last_error = NULL, noticed_at = NULL, next_at = @NextAt, moved_to = NULL, moved_times = 0, held_until = 0,
            pace_every = NULL, skip_hours = 0, skip_days = 0
        """;

    public const string Revive = $"UPDATE feed SET paused = @Paused, removed = @Removed, {Anew} WHERE key = @Key";

    public const string Confirm = $"UPDATE feed SET paused = 0, removed = 0, {Anew} WHERE key = @Key AND removed = 1";

    // Somebody may have paused it meanwhile, and an address belongs to one row, be it a removed feed's.
    // Not when somebody removed the feed or asked for it again while the visit went on, or took it over: that ended the claim.
    public const string Settle = """
        UPDATE feed SET paused = CASE WHEN @Paused = 1 THEN 1 ELSE paused END,
            url = CASE WHEN EXISTS (SELECT 1 FROM feed AS other WHERE other.url = @Url AND other.key <> @Key) THEN url ELSE @Url END,
            etag = @Etag, last_modified = @LastModified, primed_at = @PrimedAt, tried_at = @TriedAt,
            succeeded_at = @SucceededAt, failing_since = @FailingSince, failures = @Failures, last_error = @LastError, noticed_at = @NoticedAt,
            next_at = @NextAt, moved_to = @MovedTo, moved_times = @MovedTimes, held_until = 0,
            pace_every = @PaceEvery, skip_hours = @SkipHours, skip_days = @SkipDays
        WHERE key = @Key AND held_until = @HeldUntil AND removed = 0
        """;
}

namespace MineBanBot.Feeds.Health;

/// <summary>
/// When moderators are told of a feed: once when it has failed for a day, and once when it is read again after that; and once when it has
/// become another one.
/// </summary>
internal static class Notices
{
    /// <summary>What is to be told after a visit; null: nothing.</summary>
    /// <param name="title">The feed's title.</param>
    /// <param name="before">How it fared before the visit.</param>
    /// <param name="after">How it fares now.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The sentences, and how the feed fares once they are said.</returns>
    public static (string Text, FeedHealth Health)? Due(string title, FeedHealth before, FeedHealth after, DateTimeOffset now)
    {
        if (after.FailingSince is { } since && after.NoticedAt is null && now - since >= FeedHealth.Patience)
        {
            return ($"The feed \"{title}\" has failed for a day. {after.LastError} It is tried again and again; nothing is lost or removed.", after with { NoticedAt = now });
        }

        return after.FailingSince is null && before.NoticedAt is not null
            ? ($"The feed \"{title}\" is read again.", after)
            : null;
    }

    /// <summary>What is told when a feed has moved for good to the address of another one.</summary>
    /// <param name="title">The feed's title.</param>
    /// <param name="other">The title of the other one.</param>
    public static string MovedOnto(string title, string other) =>
        $"The feed \"{title}\" has moved to the address of \"{other}\", which is read already. It is paused, so that nothing is read twice; its entries stay. Remove one of the two.";
}

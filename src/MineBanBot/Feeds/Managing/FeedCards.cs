using MineBanBot.Discord.Embeds;
using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Suggesting;
using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Feeds.Managing;

/// <summary>Draws feeds for moderators. What feeds say of themselves is a stranger's text, and shown as text.</summary>
internal static class FeedCards
{
    /// <summary>How many feeds stand on a page.</summary>
    public const int PageSize = 8;

    private const int Blue = 0x3B82C4;
    private const int TitleLength = 120;

    /// <summary>How a feed is named in a sentence.</summary>
    public static string Name(Feed feed) => $"**{Markdown.Escape(EmbedLimits.Cut(feed.Title, TitleLength))}**";

    /// <summary>A page of the feeds with how they fare.</summary>
    /// <param name="all">All feeds.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="suggested">How many sources are suggested.</param>
    /// <param name="now">The moment.</param>
    public static Embed List(IReadOnlyList<Feed> all, int page, int pages, int suggested, DateTimeOffset now) => new()
    {
        Title = all.Count == 0 ? "No feeds are read" : $"Feeds: {all.Count}",
        Color = Blue,
        Description = all.Count == 0
            ? $"`/feeds add` checks one, shows what it holds, and asks whether to add it.{(suggested == 0 ? "" : $" While you type it suggests {suggested} public sources; none is read before somebody adds it.")}"
            : string.Join("\n\n", all.Skip((page - 1) * PageSize).Take(PageSize).Select(feed => Line(feed, now))),
        Footer = pages == 1 ? null : $"page {page} of {pages}",
    };

    /// <summary>What a feed that may be added holds.</summary>
    /// <param name="trial">The feed.</param>
    /// <param name="suggested">What the seeds say of it; null: nothing.</param>
    public static Embed Trial(FeedTrial.Good trial, SuggestedFeed? suggested) => new()
    {
        Title = Markdown.Escape(trial.Feed.Title),
        Url = trial.Feed.Site,
        Color = Blue,
        Description = $"{trial.Format}, {trial.Items.Count} items, of which {trial.Taken} would be taken{(trial.Feed.Everything ? ", whatever they speak of" : "")}. Shall it be read from now on?",
        Fields = [.. Standing(suggested), .. trial.Shown.Select(item => new EmbedField(Heading(item), $"{(item.Refused ? "Would not be taken. " : "")}{Markdown.Escape(item.Because ?? "Would be taken.")}"))],
        Footer = trial.Feed.Url.AbsoluteUri,
    };

    /// <summary>Why items were or were not taken.</summary>
    public static Embed Reasons(IReadOnlyList<FeedReason> reasons) => new()
    {
        Title = reasons.Count == 0 ? "I know no such item" : "Why",
        Color = Blue,
        Description = reasons.Count == 0 ? "No feed has brought an item of this address or title, or it was long ago: of each source I remember the newest 1,000 that were not taken." : null,
        Fields = [.. reasons.Select(reason => new EmbedField(Markdown.Escape(EmbedLimits.Cut(reason.Title, TitleLength)), Markdown.Escape(reason.InWords)))],
    };

    private static EmbedField[] Standing(SuggestedFeed? suggested) =>
        suggested is null ? [] : [new EmbedField("Covers", Markdown.Escape(suggested.Covers)), new EmbedField("Standpoint", Markdown.Escape(suggested.Standpoint))];

    private static string Line(Feed feed, DateTimeOffset now) =>
        $"{Name(feed)} · <{feed.Url.AbsoluteUri}>\n{Markdown.Escape(EmbedLimits.Cut(feed.InWords(now), 300))}";

    private static string Heading(IncomingItem item) =>
        Markdown.Escape(EmbedLimits.Cut($"{(item.Undated ? "no date" : item.Published.ToString())} · {item.Title ?? item.Text?.Split('\n')[0] ?? "(no text)"}", TitleLength));
}

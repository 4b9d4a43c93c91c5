using MineBanBot.Feeds.Scheduling;

namespace MineBanBot.Feeds.Parsing;

/// <summary>What a source holds.</summary>
/// <param name="Format">What it is, such as "RSS 2.0".</param>
/// <param name="Title">Its title in plain text; null: none.</param>
/// <param name="Url">The page that it belongs to; null: none.</param>
/// <param name="Items">Its items in its order.</param>
internal sealed record FeedDocument(string Format, string? Title, Uri? Url, IReadOnlyList<FeedItem> Items)
{
    /// <summary>Whether all of it is about mines by its nature: a file of entries or a topic page that somebody chose.</summary>
    public bool Chosen { get; init; }

    /// <summary>How often it asks to be read.</summary>
    public FeedPace Pace { get; init; } = FeedPace.None;
}

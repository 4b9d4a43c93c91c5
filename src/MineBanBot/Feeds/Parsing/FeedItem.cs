using MineBanBot.Feeds.Dates;

namespace MineBanBot.Feeds.Parsing;

/// <summary>One item as its source gives it, cleaned.</summary>
internal sealed record FeedItem
{
    /// <summary>The name that the source gives it; null: none.</summary>
    public string? Id { get; init; }

    /// <summary>Title in plain text; null: none.</summary>
    public string? Title { get; init; }

    /// <summary>Its own page, http or https; null: none.</summary>
    public Uri? Url { get; init; }

    /// <summary>When it was published; null: not said, or not readable.</summary>
    public ItemDate? Date { get; init; }

    /// <summary>What it says, in plain text; null: nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Why it cannot be taken; null: it can.</summary>
    public string? Fault { get; init; }
}

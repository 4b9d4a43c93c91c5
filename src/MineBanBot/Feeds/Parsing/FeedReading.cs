namespace MineBanBot.Feeds.Parsing;

/// <summary>What reading a source gave.</summary>
internal abstract record FeedReading
{
    private FeedReading()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Document">What it holds.</param>
    public sealed record Success(FeedDocument Document) : FeedReading;

    /// <summary>It could not be read.</summary>
    /// <param name="Reason">Why, in one sentence.</param>
    public sealed record Unreadable(string Reason) : FeedReading;
}

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Storing;

namespace MineBanBot.Feeds.Managing;

/// <summary>What reading an address once gave, before anybody decides to add it.</summary>
internal abstract record FeedTrial
{
    private FeedTrial()
    {
    }

    /// <summary>It is a feed.</summary>
    /// <param name="Feed">As it would be added.</param>
    /// <param name="Format">What it is, such as "RSS 2.0".</param>
    /// <param name="Items">All its items as they were judged.</param>
    public sealed record Good(Feed Feed, string Format, IReadOnlyList<IncomingItem> Items) : FeedTrial
    {
        /// <summary>How many are shown.</summary>
        public const int Most = 3;

        /// <summary>How many of them would be taken.</summary>
        public int Taken => Items.Count(item => !item.Refused);

        /// <summary>Some to look at: those that would be taken first, the newest first.</summary>
        public IReadOnlyList<IncomingItem> Shown => [.. Items.OrderBy(item => item.Refused).ThenByDescending(item => item.Published).Take(Most)];
    }

    /// <summary>It is none, or cannot be read.</summary>
    /// <param name="Reason">Why, in one sentence.</param>
    public sealed record Bad(string Reason) : FeedTrial;
}

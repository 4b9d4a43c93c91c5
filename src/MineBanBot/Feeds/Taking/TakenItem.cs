using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Parsing;

namespace MineBanBot.Feeds.Taking;

/// <summary>What became of an item.</summary>
/// <param name="Item">As the source gives it.</param>
/// <param name="Incoming">As it was judged.</param>
/// <param name="Taken">What the store made of it.</param>
internal sealed record TakenItem(FeedItem Item, IncomingItem Incoming, Taken Taken);

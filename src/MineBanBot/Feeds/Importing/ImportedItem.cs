using MineBanBot.Feeds.Parsing;

namespace MineBanBot.Feeds.Importing;

/// <summary>What becomes of an item.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Item">The item.</param>
/// <param name="Countries">ISO alpha-3 codes of the states that it names.</param>
/// <param name="Topics">What it is about.</param>
/// <param name="Outcome">added, updated, unchanged or refused.</param>
/// <param name="Reason">Why; null: nothing to say.</param>
internal sealed record ImportedItem(string Id, FeedItem Item, IReadOnlyList<string> Countries, IReadOnlyList<string> Topics, string Outcome, string? Reason);

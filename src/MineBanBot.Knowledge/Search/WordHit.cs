namespace MineBanBot.Knowledge.Search;

/// <summary>An item that fits a query, and why.</summary>
/// <param name="Item">The item.</param>
/// <param name="Score">The higher the better; comparable within one query only.</param>
/// <param name="Coverage">The share of the query's weight that the item's words carry, 0–1; comparable between queries.</param>
/// <param name="Because">The words that matched.</param>
internal sealed record WordHit<T>(T Item, double Score, double Coverage, IReadOnlyList<TermMatch> Because);

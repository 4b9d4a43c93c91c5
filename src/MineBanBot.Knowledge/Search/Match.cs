using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Knowledge.Search;

/// <summary>An entry that fits a query, and why.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Score">The higher the better; comparable within one query only.</param>
/// <param name="Coverage">The share of the query's weight that the entry's words carry, 0–1; comparable between queries.</param>
/// <param name="Because">The words that matched.</param>
public sealed record Match(Entry Entry, double Score, double Coverage, IReadOnlyList<TermMatch> Because);

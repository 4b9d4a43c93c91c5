namespace MineBanBot.Feeds.Relating;

/// <summary>What the rules say of an item.</summary>
/// <param name="Relevant">Whether it concerns landmines, the treaty or mine action.</param>
/// <param name="Score">How much speaks for it.</param>
/// <param name="Because">The phrases that were found.</param>
/// <param name="Topics">What it is about.</param>
internal sealed record Relation(bool Relevant, int Score, string Because, IReadOnlyList<string> Topics);

namespace MineBanBot.Feeds.Relating;

/// <summary>What the rules say of an item. Phrases are those of the rules, where * stands for any ending.</summary>
/// <param name="Relevant">Whether it concerns landmines, the treaty or mine action.</param>
/// <param name="Score">How much speaks for it.</param>
/// <param name="Topics">What it is about.</param>
internal sealed record Relation(bool Relevant, int Score, IReadOnlyList<string> Topics)
{
    /// <summary>Phrases of which one is enough.</summary>
    public IReadOnlyList<string> Strong { get; init; } = [];

    /// <summary>Phrases of which it takes several.</summary>
    public IReadOnlyList<string> Weak { get; init; } = [];

    /// <summary>Phrases that speak of another kind of mine.</summary>
    public IReadOnlyList<string> Other { get; init; } = [];

    /// <summary>Whether one of the weak phrases names a weapon, without which they count nothing.</summary>
    public bool NamesWeapon { get; init; }

    /// <summary>Whether a state is named.</summary>
    public bool NamesState { get; init; }

    /// <summary>The phrases for which each topic was given, in the order of the topics.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> TopicWords { get; init; } = [];
}

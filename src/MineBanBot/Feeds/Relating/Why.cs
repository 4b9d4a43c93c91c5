namespace MineBanBot.Feeds.Relating;

/// <summary>Says in sentences how an item came by its score, and what it was tagged with.</summary>
internal static class Why
{
    /// <summary>The sentences.</summary>
    /// <param name="relation">What the rules say of it.</param>
    /// <param name="states">The states that it names, as they are to be shown.</param>
    public static IReadOnlyList<string> Sentences(Relation relation, IReadOnlyList<string> states)
    {
        List<string> sentences = [$"Its score is {relation.Score}; {Rules.Needed} is needed, or {Rules.NeededOfWeapons} where a weapon is named."];
        if (relation.Strong.Count + relation.Weak.Count + relation.Other.Count == 0)
        {
            sentences.Add("Nothing in it speaks of landmines, the treaty or mine action.");
        }

        Add(sentences, relation.Strong, $"counts {Rules.StrongScore}", $"count {Rules.StrongScore} each");
        Add(sentences, relation.Weak, relation.NamesWeapon ? "counts 1" : "counts nothing, since no weapon is named", relation.NamesWeapon ? "count 1 each" : "count nothing, since no weapon is named");
        if (relation.NamesState && relation.NamesWeapon)
        {
            sentences.Add("That it names a state counts 1.");
        }

        Add(sentences, relation.Other, $"counts -{Rules.StrongScore}: another kind of mine", $"count -{Rules.StrongScore} each: another kind of mine");
        sentences.AddRange(relation.TopicWords.Select(topic => $"Topic {topic.Key.Replace('_', ' ')}: {Quoted(topic.Value)}."));
        sentences.Add(states.Count == 0 ? "It names no state." : $"It names {string.Join(", ", states)}.");
        return sentences;
    }

    private static void Add(List<string> sentences, IReadOnlyList<string> phrases, string one, string several)
    {
        if (phrases.Count > 0)
        {
            sentences.Add($"{Quoted(phrases)} {(phrases.Count == 1 ? one : several)}.");
        }
    }

    private static string Quoted(IEnumerable<string> phrases) => string.Join(", ", phrases.Select(phrase => $"\"{phrase}\""));
}

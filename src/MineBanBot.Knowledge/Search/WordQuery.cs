namespace MineBanBot.Knowledge.Search;

/// <summary>A query as one <see cref="WordIndex{T}"/> reads it; of no use to another one.</summary>
/// <param name="Terms">Its terms, none twice.</param>
/// <param name="Weight">The sum of their weights.</param>
internal sealed record WordQuery(IReadOnlyList<WordQuery.Term> Terms, double Weight)
{
    /// <summary>One term.</summary>
    /// <param name="Match">The word as typed and as read.</param>
    /// <param name="Number">Its number in the index; -1: in no item.</param>
    /// <param name="Weight">The rarer it is, the more it weighs.</param>
    internal readonly record struct Term(TermMatch Match, int Number, double Weight);
}

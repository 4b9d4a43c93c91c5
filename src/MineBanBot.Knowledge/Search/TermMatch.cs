namespace MineBanBot.Knowledge.Search;

/// <summary>A word of the query and the word of the index that it was read as.</summary>
/// <param name="Typed">The query's word, folded.</param>
/// <param name="Term">The index's word; another one when the spelling was corrected.</param>
public sealed record TermMatch(string Typed, string Term);

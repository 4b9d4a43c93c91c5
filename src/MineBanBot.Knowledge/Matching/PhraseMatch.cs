namespace MineBanBot.Knowledge.Matching;

/// <summary>A phrase found in a list of words.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="Length">How many words it takes.</param>
/// <param name="Meanings">What it stands for; more than one: it is ambiguous.</param>
internal sealed record PhraseMatch<T>(int Start, int Length, IReadOnlyList<T> Meanings);

using MineBanBot.Knowledge.Indexing;

namespace MineBanBot.Knowledge.Searching;

/// <summary>What a word of a query may stand for.</summary>
/// <param name="Word">A word of the entries.</param>
/// <param name="Gain">How much it speaks for an entry that it stands there, in <see cref="Gains.PerNat"/>ths of a nat; above 0.</param>
/// <param name="IsTyped">Whether it is the word as typed, or another form of it.</param>
internal readonly record struct WordReading(Word Word, int Gain, bool IsTyped);

namespace MineBanBot.Knowledge.Searching;

/// <summary>A word of a query.</summary>
/// <param name="Typed">As typed, folded.</param>
/// <param name="Readings">What it may stand for, the likeliest first; empty: nothing that an entry holds.</param>
/// <param name="Weight">How much it tells among all entries (inverse document frequency, in nats), of the likeliest reading's forms.</param>
internal sealed record QueryWord(string Typed, IReadOnlyList<WordReading> Readings, double Weight)
{
    /// <summary>The most that it can speak for an entry.</summary>
    public int Most => Readings.Count == 0 ? 0 : Readings[0].Gain + Gains.Often;
}

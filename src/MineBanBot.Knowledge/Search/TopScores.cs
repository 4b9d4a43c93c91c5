namespace MineBanBot.Knowledge.Search;

/// <summary>Keeps the highest of many scores. Of equal ones, the one offered first comes first.</summary>
/// <param name="most">How many are kept.</param>
internal struct TopScores(int most)
{
    // The order in which a score's parts were added up must not decide.
    private const int Digits = 9;
    private const double Step = 1e-9;

    private readonly (double Score, int Number)[] kept = new (double, int)[most];
    private int count;

    /// <summary>What was kept, best first; the scores are rounded.</summary>
    public readonly ReadOnlySpan<(double Score, int Number)> Best => kept.AsSpan(0, count);

    /// <summary>Takes a score, if it is among the highest.</summary>
    public void Offer(int number, double score)
    {
        // Rounding cannot lift it by a whole step, and is slow.
        if (most == 0 || (count == most && score < kept[^1].Score - Step))
        {
            return;
        }

        double rounded = Math.Round(score, Digits);
        int place = count;
        while (place > 0 && kept[place - 1].Score < rounded)
        {
            place--;
        }

        if (place == most)
        {
            return;
        }

        count = Math.Min(count + 1, most);
        kept.AsSpan(place, count - 1 - place).CopyTo(kept.AsSpan(place + 1));
        kept[place] = (rounded, number);
    }
}

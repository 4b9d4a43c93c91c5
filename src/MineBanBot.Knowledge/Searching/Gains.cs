namespace MineBanBot.Knowledge.Searching;

/// <summary>
/// What speaks for an entry, as logarithms of likelihood ratios in whole numbers, so that no order of adding changes a sum. Found by trying on
/// generated entries (bench/search); the results hardly change when one is doubled or halved.
/// </summary>
internal static class Gains
{
    /// <summary>Units in a nat.</summary>
    public const int PerNat = 32;

    /// <summary>A word stands there more than once.</summary>
    public const int Often = 12;

    /// <summary>A word stands in the title.</summary>
    public const int Title = 8;

    /// <summary>Two words of the query stand side by side.</summary>
    public const int Beside = 32;

    /// <summary>Two words of the query stand near each other in the same order.</summary>
    public const int Near = 14;

    /// <summary>Two words of the query stand in the same order.</summary>
    public const int InOrder = 5;

    /// <summary>The most that a short entry gains over a long one for each word of the query.</summary>
    public const int Short = 14;

    /// <summary>How many words count for the length at most.</summary>
    public const int ShortWords = 6;
}

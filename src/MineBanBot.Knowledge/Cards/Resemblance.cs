using FuzzySharp;

namespace MineBanBot.Knowledge.Cards;

/// <summary>How much a name resembles what is typed, both folded.</summary>
internal static class Resemblance
{
    /// <summary>What resembles no more than this is left out.</summary>
    public const int Least = 60;

    /// <summary>0 to 100 by how much they share; more when the name begins with it or is it.</summary>
    public static int Of(string typed, string name) =>
        typed.Length == 0 ? Least
        : name == typed ? 102
        : name.StartsWith(typed, StringComparison.Ordinal) ? 101
        : name.Contains(typed, StringComparison.Ordinal) ? 90
        : typed.Length < 3 ? 0
        : Math.Max(Fuzz.Ratio(typed, name), Fuzz.TokenSetRatio(typed, name) - 10);
}

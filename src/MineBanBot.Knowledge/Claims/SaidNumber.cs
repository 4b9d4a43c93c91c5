using System.Globalization;

namespace MineBanBot.Knowledge.Claims;

/// <summary>A number as a text says it: exactly, at least, at most, about.</summary>
/// <param name="Value">The number.</param>
/// <param name="At">Which word it is.</param>
/// <param name="Bound">-1: it is less; 1: it is more; 0: it is the number.</param>
/// <param name="About">Whether it is said to be only about right.</param>
internal sealed record SaidNumber(int Value, int At, int Bound, bool About)
{
    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The numbers among words.</summary>
    public static IEnumerable<SaidNumber> In(IReadOnlyList<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            int value = int.TryParse(words[index], NumberStyles.None, CultureInfo.InvariantCulture, out int digits) ? digits : Array.IndexOf(Small, words[index]);
            if (value >= 0)
            {
                string[] before = [.. words.Take(index).TakeLast(2)];
                int bound = before.Any(word => word is "fewer" or "less" or "under" or "below" or "most") ? -1 : before.Any(word => word is "more" or "over" or "least" or "above" or "exceeds") ? 1 : 0;
                yield return new SaidNumber(value, index, bound, before.Any(word => word is "about" or "around" or "nearly" or "almost" or "roughly" or "some" or "approximately"));
            }
        }
    }

    /// <summary>Whether a number of the tables is what was said.</summary>
    public bool Fits(int fact) => Bound switch
    {
        < 0 => fact <= Value,
        > 0 => fact >= Value,
        _ => About ? Math.Abs(fact - Value) * 50 <= Value : fact == Value,
    };
}

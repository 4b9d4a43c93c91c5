using System.Globalization;

namespace MineBanBot.Knowledge.Mentions;

/// <summary>Finds "article 5", "art. 5", "5th article", "article five", "article V".</summary>
internal static class ArticleNumber
{
    private static readonly string[] Lead = ["article", "articles", "art", "arts"];

    private static readonly string[] Cardinals =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly string[] Roman =
    [
        "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix",
        "xx", "xxi", "xxii",
    ];

    /// <summary>The number, and which words say it; null when no article is named by number.</summary>
    public static (int Number, int Start, int Length)? Find(IReadOnlyList<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            if (!Lead.Contains(words[index]))
            {
                continue;
            }

            if (After(words, index + 1) is { } after)
            {
                return (after.Number, index + 1, after.Length);
            }

            if (index > 0 && ReadOrdinal(words[index - 1]) is { } before)
            {
                bool tens = before < 10 && index > 1 && words[index - 2] == Cardinals[20];
                return tens ? (20 + before, index - 2, 2) : (before, index - 1, 1);
            }
        }

        return null;
    }

    private static (int Number, int Length)? After(IReadOnlyList<string> words, int index)
    {
        // "Is there an article I can read": the pronoun is no numeral unless nothing follows.
        if (index >= words.Count || (words[index] == "i" && index + 1 < words.Count) || Read(words[index]) is not { } number)
        {
            return null;
        }

        int ones = index + 1 < words.Count ? Array.IndexOf(Cardinals, words[index + 1]) : -1;
        return words[index] == Cardinals[20] && ones is >= 1 and <= 9 ? (number + ones, 2) : (number, 1);
    }

    private static int? Read(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        int index = Math.Max(Array.IndexOf(Cardinals, word), Array.IndexOf(Roman, word));
        return index >= 0 ? index : null;
    }

    private static int? ReadOrdinal(string word)
    {
        int index = Array.IndexOf(Ordinals, word);
        bool numeral = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th";
        return index >= 0 ? index
            : numeral && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : null;
    }
}

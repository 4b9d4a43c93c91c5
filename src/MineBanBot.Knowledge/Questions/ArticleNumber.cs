using System.Globalization;

namespace MineBanBot.Knowledge.Questions;

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

    /// <summary>The number, and where its word stands; null when no article is named by number.</summary>
    public static (int Number, int Position)? Find(IReadOnlyList<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            if (!Lead.Contains(words[index]))
            {
                continue;
            }

            if (index + 1 < words.Count && Read(words[index + 1]) is { } after)
            {
                return (after, index + 1);
            }

            if (index > 0 && ReadOrdinal(words[index - 1]) is { } before)
            {
                return (before, index - 1);
            }
        }

        return null;
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

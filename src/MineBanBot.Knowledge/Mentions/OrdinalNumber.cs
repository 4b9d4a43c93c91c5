using System.Globalization;

namespace MineBanBot.Knowledge.Mentions;

/// <summary>Finds "first", "100th", "hundredth", "last".</summary>
internal static class OrdinalNumber
{
    private static readonly Dictionary<string, int> Named = new()
    {
        ["first"] = 1,
        ["earliest"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["thirteenth"] = 13,
        ["fourteenth"] = 14,
        ["fifteenth"] = 15,
        ["sixteenth"] = 16,
        ["seventeenth"] = 17,
        ["eighteenth"] = 18,
        ["nineteenth"] = 19,
        ["twentieth"] = 20,
        ["thirtieth"] = 30,
        ["fortieth"] = 40,
        ["fiftieth"] = 50,
        ["hundredth"] = 100,
        ["last"] = -1,
        ["latest"] = -1,
        ["newest"] = -1,
    };

    private static readonly string[] Tens = ["", "tenth", "twenty"];

    /// <summary>"22nd" as the tables spell it: twenty, second; "22msp" too, with what it stands for. Any other word as it is.</summary>
    public static IEnumerable<string> Spelled(string word)
    {
        bool meeting = word.Length > 3 && word.EndsWith("msp", StringComparison.Ordinal);
        string digits = meeting ? word[..^3] : word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : "";
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < 1 or > 29)
        {
            return [word];
        }

        string[] ones = [.. Named.Where(pair => pair.Value == number % 10 && pair.Value < 10).Select(pair => pair.Key).Take(1)];
        string[] spelled = Named.FirstOrDefault(pair => pair.Value == number).Key is { } whole ? [whole] : [Tens[number / 10], .. ones];
        return meeting ? [.. spelled, "meeting"] : spelled;
    }

    /// <summary>1 for the first, 100 for the hundredth, -1 for the last; null when no place is named.</summary>
    public static int? Find(IReadOnlyList<string> words)
    {
        for (int index = 0; index < words.Count; index++)
        {
            if (Named.TryGetValue(words[index], out int named))
            {
                bool backwards = named > 1 && index + 1 < words.Count && words[index + 1] == "last";
                return backwards ? -named : named;
            }

            string word = words[index];
            if (word == "recent" && index > 0 && words[index - 1] == "most")
            {
                return -1;
            }

            if (word == "number" && index + 1 < words.Count && int.TryParse(words[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int counted))
            {
                return counted > 0 ? counted : null;
            }

            bool numeral = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th";
            if (numeral && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
            {
                return number;
            }
        }

        return null;
    }
}

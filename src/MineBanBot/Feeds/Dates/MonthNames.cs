using System.Globalization;

namespace MineBanBot.Feeds.Dates;

/// <summary>Months by name or its first letters, in the languages that feeds write dates in. The names come from the runtime's ICU data.</summary>
internal static class MonthNames
{
    private const int ShortestName = 3;

    private static readonly string[] Languages = ["en", "fr", "es", "de", "pt", "it", "nl", "ru", "uk", "pl", "tr", "el", "hu", "sv", "cs", "ro"];

    private static readonly (string Name, int Month)[] Names =
    [
        .. from language in Languages
           let format = CultureInfo.GetCultureInfo(language).DateTimeFormat
           from names in (string[][])[format.MonthNames, format.MonthGenitiveNames, format.AbbreviatedMonthNames, format.AbbreviatedMonthGenitiveNames]
           from pair in names.Take(12).Select((name, index) => (Name: Folded(name), Month: index + 1))
           where pair.Name.Length >= ShortestName
           select pair,
    ];

    /// <summary>The month's number; null when the word names none.</summary>
    public static int? Number(string word)
    {
        string folded = Folded(word);
        if (folded.Length < ShortestName)
        {
            return null;
        }

        foreach ((string name, int month) in Names)
        {
            if (name == folded)
            {
                return month;
            }
        }

        // "Sept", "Janu", "Novemb": the beginning of an English name, and "Ιούλ" of a Greek one.
        int[] beginning = [.. Names.Where(pair => pair.Name.StartsWith(folded, StringComparison.Ordinal)).Select(pair => pair.Month).Distinct().Take(2)];
        return beginning.Length == 1 ? beginning[0] : null;
    }

    private static string Folded(string word) =>
        string.Concat(word.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsLetter)).ToLowerInvariant();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace MineBanBot.Knowledge.Dates;

/// <summary>A date as people write it in English, found in a text: "Apr 6, 2015", "6 April 2015", "2015-04-06", "April 2015".</summary>
/// <param name="Date">The date; null when <paramref name="Fault"/> says why there is none.</param>
/// <param name="Fault">Why something that looks like a date is none; null when it is one.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes.</param>
internal sealed partial record WrittenDate(PartialDate? Date, string? Fault, int Start, int Length)
{
    private const string Months =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    /// <summary>The dates in a text, in order. A lone year counts when <paramref name="years"/> is set.</summary>
    public static IEnumerable<WrittenDate> FindAll(string text, bool years)
    {
        foreach (Match match in DatePattern().Matches(text))
        {
            bool loneYear = match.Groups["year"].Success;
            if (!loneYear || years)
            {
                yield return Read(match);
            }
        }
    }

    private static WrittenDate Read(Match match)
    {
        int year = Number(match, "y") ?? Number(match, "year") ?? 0;
        int? day = Number(match, "d");
        int? month = match.Groups["mon"].Success ? MonthNumber(match.Groups["mon"].Value) : Number(match, "m");
        if (match.Groups["a"].Success)
        {
            return ReadNumeric(match, Number(match, "a") ?? 0, Number(match, "b") ?? 0, year);
        }

        PartialDate? date = PartialDate.TryCreate(year, month, day);
        return new WrittenDate(date, date is null ? "There is no such day." : null, match.Index, match.Length);
    }

    // 06/04/2015 is June in one country and April in the next: it is read only where one of the numbers decides it.
    private static WrittenDate ReadNumeric(Match match, int first, int second, int year)
    {
        PartialDate? dayFirst = PartialDate.TryCreate(year, second, first);
        PartialDate? monthFirst = PartialDate.TryCreate(year, first, second);
        PartialDate? date = dayFirst == monthFirst ? dayFirst : dayFirst is null || monthFirst is null ? dayFirst ?? monthFirst : null;
        string? fault = (date, dayFirst) switch
        {
            (not null, _) => null,
            (null, null) => "There is no such day.",
            _ => "Day and month cannot be told apart; write it as 2015-04-06.",
        };
        return new WrittenDate(date, fault, match.Index, match.Length);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static int MonthNumber(string name) =>
        1 + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase));

    // [0-9], not \d: a question may hold the digits of any script, and only these are read as numbers.
    [GeneratedRegex(
        $@"(?<![\w])(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
        + $@"(?:(?<y>[0-9]{{4}})-(?<m>0?[1-9]|1[0-2])|(?<y>[0-9]{{4}})[-/.](?<m>[0-9]{{1,2}})[-/.](?<d>[0-9]{{1,2}})"
        + $@"|(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?\.?(?:\s+|-)(?:of\s+)?(?<mon>{Months})\.?,?(?:\s+|-)(?<y>[0-9]{{4}})"
        + $@"|(?<mon>{Months})\.?\s+(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+(?<y>[0-9]{{4}})"
        + $@"|(?<mon>{Months})\.?,?\s+(?:of\s+)?(?<y>[0-9]{{4}})"
        + @"|(?<a>[0-9]{1,2})[-/.](?<b>[0-9]{1,2})[-/.](?<y>[0-9]{4}))"
        + @"|(?<year>(?:1[89]|2[01])[0-9]{2}))(?![\w])(?!-[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}

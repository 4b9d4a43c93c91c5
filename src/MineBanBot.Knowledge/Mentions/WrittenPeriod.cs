using System.Globalization;
using System.Text.RegularExpressions;

namespace MineBanBot.Knowledge.Mentions;

/// <summary>Writes a period out as two dates: "winter 2014–15", "between 15 September and 1 December 2014".</summary>
internal static partial class WrittenPeriod
{
    /// <summary>The text with each such period written as "between D M Y and D M Y".</summary>
    public static string WriteOut(string text)
    {
        string years = ShortYearPattern().Replace(text, match => $"{match.Groups["month"].Value} {Century(match.Groups["year"].Value)}");
        string days = DaysPattern().Replace(years, match =>
            $"{match.Groups["first"].Value} {match.Groups["month"].Value} {match.Groups["year"].Value} and {match.Groups["second"].Value} {match.Groups["month"].Value} {match.Groups["year"].Value}");
        days = MonthsPattern().Replace(days, match => $"{match.Groups["first"].Value} {match.Groups["year"].Value} and {match.Groups["second"].Value} {match.Groups["year"].Value}");
        string both = YearlessPattern().Replace(days, match => $"{match.Groups["first"].Value} {match.Groups["year"].Value} {match.Groups["rest"].Value}");
        return SeasonPattern().Replace(
            HolidayPattern().Replace(both, Holiday),
            match => Season(match.Groups["season"].Value, match.Groups["year"].Value, match.Groups["next"].Success));
    }

    // "December 97" is 1997, "March 25" with an apostrophe 2025: the treaty is of 1997, and the campaign of 1992.
    private static string Century(string year) => $"{(string.CompareOrdinal(year, "80") >= 0 ? "19" : "20")}{year}";

    // "New Year's Day 2026" is 1 January.
    private static string Holiday(Match match)
    {
        string year = match.Groups["year"].Value;
        return match.Groups["eve"].Success ? $"31 December {year}" : match.Groups["christmas"].Success ? $"25 December {year}" : $"1 January {year}";
    }

    [GeneratedRegex(@"\b(?:(?<eve>new\s+year['’]?s\s+eve)|(?<christmas>christmas(?:\s+day)?)|new\s+year(?:['’]?s)?(?:\s+day)?)\s+(?:of\s+)?(?<year>(?:19|20)[0-9]{2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HolidayPattern();

    // Without an apostrophe a small number behind a month is a day.
    [GeneratedRegex(@"\b(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?:['’](?<year>[0-9]{2})|(?<year>[89][0-9]))(?![0-9:])|\b(?<month>in|since|of|back in)\s+['’]?(?<year>9[0-9])(?=\s*(?:[?!.,]|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortYearPattern();

    // "Between 1 and 10 October 2014", "3-4 Dec 1997".
    [GeneratedRegex(@"(?<![0-9/-])(?<first>[0-9]{1,2})(?:st|nd|rd|th)?\s*(?:and|to|until|till|-|–)\s*(?<second>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s+(?<year>[0-9]{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DaysPattern();

    // "From October to December 2014".
    [GeneratedRegex(@"\b(?:from\s+|between\s+)?(?<first>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\s*(?:and|to|until|till|through|-|–)\s*(?<second>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\s+(?<year>[0-9]{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthsPattern();

    // Seasons of the northern half of the Earth. A winter named by one year is the one that begins in it when two years are given or
    // meant ("winter 2014-15"), and otherwise the one that ends in it.
    private static string Season(string season, string year, bool twoYears)
    {
        int number = int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture);
        int winter = twoYears ? number : number - 1;
        int february = DateTime.DaysInMonth(winter + 1, 2);
        return season.ToUpperInvariant() switch
        {
            "SPRING" => $"between 1 March {number} and 31 May {number}",
            "SUMMER" => $"between 1 June {number} and 31 August {number}",
            "WINTER" => $"between 1 December {winter} and {february} February {winter + 1}",
            _ => $"between 1 September {number} and 30 November {number}",
        };
    }

    [GeneratedRegex(
        @"\b(?:in\s+|during\s+)?(?:the\s+)?(?<season>winter|spring|summer|autumn|fall)\s+(?:of\s+)?(?<year>(?:19|20)[0-9]{2})(?<next>\s*[-–/]\s*(?:[0-9]{4}|[0-9]{2}))?(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeasonPattern();

    // The first date of "between 15 September and 1 December 2014" leaves its year to the second.
    [GeneratedRegex(
        @"\b(?<first>[0-9]{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}|[A-Za-z]{3,9}\s+[0-9]{1,2}(?:st|nd|rd|th)?)\s+(?<rest>(?:and|to|until|till|-|–)\s+(?:[0-9]{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}|[A-Za-z]{3,9}\s+[0-9]{1,2}(?:st|nd|rd|th)?),?\s+(?<year>[0-9]{4}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearlessPattern();
}

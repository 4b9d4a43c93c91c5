using System.Globalization;
using System.Text.RegularExpressions;

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Feeds.Dates;

/// <summary>
/// Reads a date as feeds write it: RFC 822 with its variants, ISO 8601, asctime, SQL, month names in several languages. The weekday is
/// passed over: where it contradicts the date, it is what was typed wrongly. A date that can be read in two ways is none.
/// </summary>
internal static partial class FeedDate
{
    private const int LongestDate = 100;

    /// <summary>The date; null when the text is none.</summary>
    public static ItemDate? TryParse(string? text)
    {
        text = (text ?? "").Trim();
        if (text.Length is 0 or > LongestDate)
        {
            return null;
        }

        if (UsualDate.TryParse(text) is { } usual)
        {
            return ItemDate.At(usual);
        }

        text = Spaces().Replace(text, " ");
        Match time = ClockTime().Match(text);
        string day = time.Success ? text[..time.Index] : text;
        string rest = time.Success ? text[(time.Index + time.Length)..] : "";

        // asctime has the year behind the time, and perhaps the zone before it.
        if (time.Success && TrailingYear().Match(rest) is { Success: true } year && !FourDigits().IsMatch(day))
        {
            day += " " + year.Groups["year"].Value;
            rest = rest.Remove(year.Groups["year"].Index, year.Groups["year"].Length);
        }

        if (Day(day.Trim(' ', ',', 'T', 't')) is not { } date)
        {
            return null;
        }

        return time.Success && date.IsFull ? WithTime(date, time, rest) : new ItemDate(date, null);
    }

    private static ItemDate WithTime(PartialDate date, Match time, string zone)
    {
        int hour = Number(time.Groups["h"]);
        int minute = Number(time.Groups["m"]);
        int second = time.Groups["s"].Success ? Number(time.Groups["s"]) : 0;
        string half = time.Groups["half"].Value.ToLowerInvariant();
        hour = half switch
        {
            "" => hour,
            _ when half[0] is 'p' or '오' && half != "오전" => hour < 12 ? hour + 12 : hour,
            _ => hour == 12 ? 0 : hour,
        };
        if (hour > 24 || minute > 59 || second > 60)
        {
            return new ItemDate(date, null);
        }

        try
        {
            // 24:00 is the next day's midnight, and a leap second the next minute's first.
            DateTime local = date.Earliest.ToDateTime(TimeOnly.MinValue) + new TimeSpan(hour, minute, second);
            return ItemDate.At(new DateTimeOffset(DateTime.SpecifyKind(local - Zone.Offset(zone), DateTimeKind.Utc)));
        }
        catch (ArgumentOutOfRangeException)
        {
            return new ItemDate(date, null);
        }
    }

    private static PartialDate? Day(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
        {
            return Create(Year(iso.Groups["y"].Value), iso.Groups["m"].Success ? Number(iso.Groups["m"]) : null, iso.Groups["d"].Success ? Number(iso.Groups["d"]) : null);
        }

        if (Ordinal().Match(text) is { Success: true } ordinal)
        {
            int year = Number(ordinal.Groups["y"]);
            int day = Number(ordinal.Groups["d"]);
            return year > 0 && day >= 1 && day <= (DateTime.IsLeapYear(year) ? 366 : 365) ? new PartialDate(new DateOnly(year, 1, 1).AddDays(day - 1)) : null;
        }

        if (Numeric().Match(text) is { Success: true } numeric)
        {
            (int first, int second, int year) = (Number(numeric.Groups["a"]), Number(numeric.Groups["b"]), Year(numeric.Groups["y"].Value));

            // Between points the day comes first, wherever dates are written so.
            return numeric.Groups["mark"].Value == "." && Create(year, second, first) is { } pointed ? pointed : TwoWays(first, second, year);
        }

        return Named(text);
    }

    // A month's name decides; of the numbers, the one of three or more digits, or over 31, is the year, else the last.
    private static PartialDate? Named(string text)
    {
        string[] words = [.. WordOrNumber().Matches(text).Select(match => match.Value)];
        string[] numbers = [.. words.Where(word => char.IsAsciiDigit(word[0]))];
        int? month = words.Where(word => !char.IsAsciiDigit(word[0])).Select(MonthNames.Number).LastOrDefault(number => number is not null);
        if (month is null)
        {
            // 2004년 05월 28일
            return numbers is [{ Length: 4 }, { Length: <= 2 }, { Length: <= 2 }] && words.Length > 3
                ? Create(Year(numbers[0]), Parse(numbers[1]), Parse(numbers[2]))
                : null;
        }

        return numbers switch
        {
            [{ Length: 4 } year] => Create(Year(year), month, null),
            [{ Length: >= 3 } year, { Length: <= 2 } day, ..] => Create(Year(year), month, Parse(day)),
            [{ Length: <= 2 } day, { Length: 2 or 4 } year, ..] => Create(Year(year), month, Parse(day)),
            _ => null,
        };
    }

    private static PartialDate? TwoWays(int first, int second, int year)
    {
        PartialDate? dayFirst = Create(year, second, first);
        PartialDate? monthFirst = Create(year, first, second);
        return dayFirst == monthFirst ? dayFirst : dayFirst is null || monthFirst is null ? dayFirst ?? monthFirst : null;
    }

    private static PartialDate? Create(int year, int? month, int? day) =>
        PartialDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}{(month is null ? "" : $"-{month:00}")}{(day is null ? "" : $"-{day:00}")}"));

    // RFC 2822 section 4.3, with its "three digits" rule left out: nobody writes them.
    private static int Year(string digits)
    {
        int year = Parse(digits);
        return digits.Length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static int Number(Group group) => Parse(group.Value);

    private static int Parse(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"(?<half>오전|오후)?(?:[ Tt]|^|(?<![0-9:+\-−.,]))(?<h>[0-9]{1,2})[:h](?<m>[0-9]{2})(?:[:.](?<s>[0-9]{2})(?:[.,][0-9]{1,9})?)?(?![0-9])\s?(?<half>[ap]\.?m\b\.?)?"
        + "|(?<=[0-9])T(?<h>[0-9]{2})(?<m>[0-9]{2})(?<s>[0-9]{2})?(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();

    [GeneratedRegex("(?:^|[ A-Za-z])(?<year>(?:19|20)[0-9]{2})$")]
    private static partial Regex TrailingYear();

    [GeneratedRegex("[0-9]{4}")]
    private static partial Regex FourDigits();

    [GeneratedRegex("^(?:(?<y>[0-9]{4})(?:[-/.](?<m>[0-9]{1,2})(?:[-/.](?<d>[0-9]{1,2}))?)?|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})|(?<y>[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))(?:Z|[+-][0-9]{2}:?[0-9]{2})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Iso();

    [GeneratedRegex("^(?<y>[0-9]{4})-?(?<d>[0-9]{3})$")]
    private static partial Regex Ordinal();

    [GeneratedRegex("^(?:[A-Za-z]{2,9},? )?(?<a>[0-9]{1,2})(?<mark>[-/.])(?<b>[0-9]{1,2})[-/.](?<y>[0-9]{4}|[0-9]{2})$")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"[0-9]{1,6}|[\p{L}\p{M}]+")]
    private static partial Regex WordOrNumber();
}

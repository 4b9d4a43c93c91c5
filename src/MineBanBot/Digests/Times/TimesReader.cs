using System.Globalization;
using System.Text.RegularExpressions;

using Cronos;

namespace MineBanBot.Digests.Times;

/// <summary>
/// Reads when digests are to be posted: "every Monday 09:00", "weekdays 08:30", "first day of the month 10:00", "last Friday of the month
/// 10:00", "15th of the month 10:00", "every day 09:00", or a cron expression of five fields.
/// </summary>
internal static partial class TimesReader
{
    /// <summary>What can be written, for suggestions.</summary>
    public static readonly IReadOnlyList<string> Examples =
    [
        "every day 09:00", "weekdays 08:30", "every Monday 09:00", "every Monday and Thursday 09:00", "first day of the month 10:00",
        "last day of the month 18:00", "first Monday of the month 10:00", "15th of the month 10:00", "0 9 * * MON-FRI",
    ];

    private const int Longest = 100;
    private const int Looked = 60;

    private static readonly TimeSpan Shortest = TimeSpan.FromHours(1);
    private static readonly DateTime AnyDay = new(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "last"];

    /// <summary>Reads a text that a user wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What is wrong with it; meaningless when there is a result.</param>
    /// <returns>Null: it is no times.</returns>
    public static WallTimes? TryRead(string text, out TimesFault fault)
    {
        fault = TimesFault.NotUnderstood;
        string[] words = text.Length > Longest ? [] : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        string line = string.Join(' ', words);
        (string Text, string Cron)? read = Phrase(line) ?? (words.Length == 5 ? (line.ToUpperInvariant(), line.ToUpperInvariant()) : null);
        if (read is not { } known || !CronExpression.TryParse(known.Cron, CronFormat.Standard, out CronExpression? cron))
        {
            return null;
        }

        WallTimes times = new(known.Text, cron);
        fault = Fault(times) ?? fault;
        return Fault(times) is null ? times : null;
    }

    private static TimesFault? Fault(WallTimes times)
    {
        DateTime? last = times.NextAfter(AnyDay);
        if (last is null)
        {
            return TimesFault.Never;
        }

        for (int count = 0; count < Looked && times.NextAfter(last.Value) is { } next; count++)
        {
            if (next - last < Shortest)
            {
                return TimesFault.TooOften;
            }

            last = next;
        }

        return null;
    }

    // A time alone, after the days that it is for.
    private static (string Text, string Cron)? Phrase(string line)
    {
        if (Whole().Match(line) is not { Success: true } parts
            || !int.TryParse(parts.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int hour) || hour > 23
            || !int.TryParse(parts.Groups["minute"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int minute) || minute > 59
            || DaysOf(parts.Groups["days"].Value) is not { } days)
        {
            return null;
        }

        return ($"{days.Text} {hour:00}:{minute:00}", $"{minute} {hour} {days.Cron}");
    }

    private static (string Text, string Cron)? DaysOf(string days)
    {
        string plain = days.ToLowerInvariant();
        string each = plain.StartsWith("every ", StringComparison.Ordinal) ? plain["every ".Length..] : plain;
        return each switch
        {
            "day" or "daily" => ("every day", "* * *"),
            "weekday" or "weekdays" => ("weekdays", "* * MON-FRI"),
            "weekend" or "weekends" => ("weekends", "* * SAT,SUN"),
            _ => OfMonth(plain) ?? OfWeek(each),
        };
    }

    private static (string Text, string Cron)? OfMonth(string days)
    {
        if (Month().Match(days) is not { Success: true } parts)
        {
            return null;
        }

        if (parts.Groups["number"] is { Success: true } number)
        {
            int day = int.Parse(number.ValueSpan, CultureInfo.InvariantCulture);
            return day is >= 1 and <= 31 ? ($"{day}{Ending(day)} of the month", $"{day} * *") : null;
        }

        string which = parts.Groups["which"].Value;
        string what = parts.Groups["what"].Value;
        return (which, DayOf(what)) switch
        {
            ("first", null) when what == "day" => ("first day of the month", "1 * *"),
            ("last", null) when what == "day" => ("last day of the month", "L * *"),
            (_, null) => null,
            ("last", { } day) => ($"last {Days[day]} of the month", $"* * {day}L"),
            (_, { } day) => ($"{which} {Days[day]} of the month", $"* * {day}#{Array.IndexOf(Ordinals, which) + 1}"),
        };
    }

    private static (string Text, string Cron)? OfWeek(string list)
    {
        int?[] days = [.. Separator().Split(list).Select(DayOf)];
        int[] known = [.. days.OfType<int>().Distinct().Order()];
        string names = known.Length > 1
            ? $"{string.Join(", ", known[..^1].Select(day => Days[day]))} and {Days[known[^1]]}"
            : string.Concat(known.Select(day => Days[day]));
        return days.Contains(null) ? null : ($"every {names}", $"* * {string.Join(',', known)}");
    }

    // By its name, its beginning, or in the plural.
    private static int? DayOf(string name) =>
        name.Length >= 3 && Array.FindIndex(Days, day => day.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.Equals($"{day}s", StringComparison.OrdinalIgnoreCase)) is >= 0 and var day
            ? day
            : null;

    private static string Ending(int day) => (day % 10, day / 10) switch
    {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };

    [GeneratedRegex(@"^(?<days>\S.*?),? (?:at )?(?<hour>\d{1,2}):(?<minute>\d{2})$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:on )?(?:the )?(?:(?:(?<which>first|second|third|fourth|last) (?<what>[a-z]+))|(?:(?<number>\d{1,2})(?:st|nd|rd|th)?(?: day)?)) of (?:the|every|each) month$")]
    private static partial Regex Month();

    [GeneratedRegex(@", and |, ?| and ")]
    private static partial Regex Separator();
}

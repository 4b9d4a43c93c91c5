using System.Globalization;

namespace MineBanBot.Knowledge.Dates;

/// <summary>
/// A calendar date of which the day, or the month and day, may be unknown. It stays partial: "2026" never becomes 1 January 2026.
/// Dates are days of the Gregorian calendar without a time zone, as treaty depositaries and publishers give them.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>Creates a date; a day needs a month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such date exists.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        if (day is not null && month is null)
        {
            throw new ArgumentOutOfRangeException(nameof(day), "A day needs a month.");
        }

        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>A full date.</summary>
    public PartialDate(DateOnly day)
        : this(day.Year, day.Month, day.Day)
    {
    }

    /// <summary>The year, 1–9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1–12, when known.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, when known.</summary>
    public int? Day { get; }

    /// <summary>Whether the day is known.</summary>
    public bool IsFull => Day is not null;

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest =>
        new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>Earlier before later, by <see cref="Latest"/> and then by <see cref="Earliest"/>.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>Reads YYYY, YYYY-MM or YYYY-MM-DD; null when the text is none of them or no such date exists.</summary>
    public static PartialDate? TryParse(string? text)
    {
        string[] parts = (text ?? "").Trim().Split('-');
        int[] numbers = new int[parts.Length];
        for (int index = 0; index < parts.Length; index++)
        {
            int digits = index == 0 ? 4 : 2;
            if (parts[index].Length != digits || !int.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[index]))
            {
                return null;
            }
        }

        return numbers.Length switch
        {
            1 => TryCreate(numbers[0]),
            2 => TryCreate(numbers[0], numbers[1]),
            3 => TryCreate(numbers[0], numbers[1], numbers[2]),
            _ => null,
        };
    }

    /// <summary>Creates a date; null when no such date exists.</summary>
    public static PartialDate? TryCreate(int year, int? month = null, int? day = null)
    {
        bool exists = year is >= 1 and <= 9999
            && month is null or (>= 1 and <= 12)
            && (day is null || (month is { } known && day >= 1 && day <= DateTime.DaysInMonth(year, known)));
        return exists ? new PartialDate(year, month, day) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => (Latest, Earliest).CompareTo((other.Latest, other.Earliest));

    /// <summary>As a person writes it in English: "6 April 2015", "April 2015" or "2015".</summary>
    public string InWords() => InLanguage(CultureInfo.InvariantCulture);

    /// <summary>As a person writes it: day, month in words, year, as far as they are known.</summary>
    /// <param name="language">The language of the month.</param>
    public string InLanguage(CultureInfo language)
    {
        string pattern = (Month, Day) switch
        {
            (null, _) => "yyyy",
            (_, null) => "MMMM yyyy",
            _ => "d MMMM yyyy",
        };
        return Earliest.ToString(pattern, language);
    }

    /// <summary>YYYY, YYYY-MM or YYYY-MM-DD.</summary>
    public override string ToString()
    {
        string pattern = (Month, Day) switch
        {
            (null, _) => "yyyy",
            (_, null) => "yyyy-MM",
            _ => "yyyy-MM-dd",
        };
        return Earliest.ToString(pattern, CultureInfo.InvariantCulture);
    }
}

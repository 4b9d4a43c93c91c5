using System.Globalization;

namespace MineBanBot.Feeds.Dates;

/// <summary>Reads the two spellings that nearly all feeds use, to the letter. The runtime compares month names by culture, which takes as long as the rest of an item.</summary>
internal static class UsualDate
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>The instant; null when the text is written otherwise, and is to be read with more patience.</summary>
    /// <param name="text">"Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z", either with an offset.</param>
    public static DateTimeOffset? TryParse(ReadOnlySpan<char> text) => text switch
    {
        { Length: >= 20 } when text[10] == 'T' && text[4] == '-' && text[7] == '-' =>
            At(Number(text[..4]), Number(text[5..7]), Number(text[8..10]), text[11..]),
        { Length: >= 29 } when text[3] == ',' && text[4] == ' ' && text[7] == ' ' && text[11] == ' ' && text[16] == ' ' =>
            At(Number(text[12..16]), Month(text[8..11]), Number(text[5..7]), text[17..]),
        _ => null,
    };

    private static DateTimeOffset? At(int year, int month, int day, ReadOnlySpan<char> rest)
    {
        if (rest[2] != ':' || rest[5] != ':')
        {
            return null;
        }

        (int hour, int minute, int second) = (Number(rest[..2]), Number(rest[3..5]), Number(rest[6..8]));
        int? offset = Offset(rest[8..]);
        return offset is { } minutes && year > 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60
            ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero).AddMinutes(-minutes)
            : null;
    }

    private static int? Offset(ReadOnlySpan<char> zone)
    {
        zone = zone.TrimStart(' ');
        if (zone is "Z" or "GMT" or "UTC")
        {
            return 0;
        }

        bool colon = zone is { Length: 6 } && zone[3] == ':';
        if (zone is not ['+' or '-', ..] || !(colon || zone.Length == 5))
        {
            return null;
        }

        (int hours, int minutes) = (Number(zone[1..3]), Number(zone[^2..]));
        return hours is < 0 or > 14 || minutes is < 0 or > 59 ? null : (zone[0] == '-' ? -1 : 1) * ((hours * 60) + minutes);
    }

    private static int Month(ReadOnlySpan<char> name) =>
        Months.AsSpan().IndexOf(name) is >= 0 and var at && at % 3 == 0 ? (at / 3) + 1 : 0;

    // Minus one where it is none.
    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}

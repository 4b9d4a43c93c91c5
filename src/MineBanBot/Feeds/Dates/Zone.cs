using System.Globalization;

namespace MineBanBot.Feeds.Dates;

/// <summary>Time zones as dates in feeds write them.</summary>
internal static class Zone
{
    // RFC 822 section 5.1 and those that are common in feeds. A name that several zones share is left out, except where RFC 822 decides.
    private static readonly Dictionary<string, int> Minutes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["WEST"] = 60,
        ["BST"] = 60,
        ["CET"] = 60,
        ["MET"] = 60,
        ["CEST"] = 120,
        ["MEST"] = 120,
        ["EET"] = 120,
        ["EEST"] = 180,
        ["MSK"] = 180,
        ["MSD"] = 240,
        ["SAST"] = 120,
        ["JST"] = 540,
        ["KST"] = 540,
        ["AEST"] = 600,
        ["AEDT"] = 660,
        ["NZST"] = 720,
        ["NZDT"] = 780,
        ["HST"] = -600,
        ["AKST"] = -540,
        ["AKDT"] = -480,
        ["PST"] = -480,
        ["PDT"] = -420,
        ["PT"] = -480,
        ["MST"] = -420,
        ["MDT"] = -360,
        ["MT"] = -420,
        ["CST"] = -360,
        ["CDT"] = -300,
        ["CT"] = -360,
        ["EST"] = -300,
        ["EDT"] = -240,
        ["ET"] = -300,
        ["AST"] = -240,
        ["ADT"] = -180,
        ["NST"] = -210,
        ["A"] = -60,
        ["N"] = 60,
        ["M"] = -720,
        ["Y"] = 720,
    };

    /// <summary>The offset from UTC; an unknown or missing zone counts as UTC.</summary>
    /// <param name="text">+0100, -05:00, GMT+2, EST, Z.</param>
    public static TimeSpan Offset(string text)
    {
        text = text.Trim(' ', '(', ')', '.', ',');
        int sign = text.IndexOfAny(['+', '-', '−']);
        if (sign < 0)
        {
            string name = text.Split(' ', '/')[^1];
            return TimeSpan.FromMinutes(Minutes.GetValueOrDefault(text, Minutes.GetValueOrDefault(name)));
        }

        string[] parts = new string([.. text[(sign + 1)..].TakeWhile(letter => char.IsAsciiDigit(letter) || letter == ':')]).Split(':');
        (string hours, string minutes) = parts switch
        {
            [var all] when all.Length > 2 => (all[..^2], all[^2..]),
            [var all] => (all, "0"),
            [var first, var second, ..] => (first, second),
            _ => ("0", "0"),
        };
        bool known = int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out int h) & int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out int m);
        if (!known || h > 14 || m > 59)
        {
            return TimeSpan.Zero;
        }

        return text[sign] == '+' ? new TimeSpan(h, m, 0) : -new TimeSpan(h, m, 0);
    }
}

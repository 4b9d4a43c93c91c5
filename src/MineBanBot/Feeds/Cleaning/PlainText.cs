using System.Buffers;
using System.Globalization;
using System.Text;

namespace MineBanBot.Feeds.Cleaning;

/// <summary>Puts white space in order and takes out what cannot be seen.</summary>
internal static class PlainText
{
    // What is copied without a look at each letter: all of ASCII that can be seen.
    private static readonly SearchValues<char> Seen = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)]);

    // Nobody writes control characters of the second set; who has them meant windows-1252, where letters stand at their numbers.
    private const string Windows1252 = "\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178";

    /// <summary>All on one line; null when nothing is left.</summary>
    public static string? Line(string? text) => text is null ? null : Cleaned(text, keepLines: false);

    /// <summary>Line breaks stay, at most one empty line between two; null when nothing is left.</summary>
    public static string? Block(string? text) => text is null ? null : Cleaned(text, keepLines: true);

    private static string? Cleaned(string text, bool keepLines)
    {
        // Without line breaks a carriage return is white space as any other.
        ReadOnlySpan<char> rest = keepLines ? text.ReplaceLineEndings("\n") : text;
        StringBuilder clean = new(rest.Length);
        int breaks = 0;
        bool space = false;
        while (rest.Length > 0)
        {
            int seen = rest.IndexOfAnyExcept(Seen) is >= 0 and var other ? other : rest.Length;
            if (seen == 0)
            {
                Rune.DecodeFromUtf16(rest, out Rune letter, out seen);
                Rune meant = letter.Value is >= 0x80 and < 0xA0 and not 0x85 ? new Rune(Windows1252[letter.Value - 0x80]) : letter;
                if (meant != letter && IsSeen(meant))
                {
                    Begin(clean, breaks, space);
                    clean.Append(meant);
                    (breaks, space) = (0, false);
                    rest = rest[seen..];
                    continue;
                }

                if (letter.Value == '\n' && keepLines)
                {
                    breaks++;
                    rest = rest[seen..];
                    continue;
                }

                if (letter.Value == ' ' || !IsSeen(letter))
                {
                    space |= Rune.IsWhiteSpace(letter);
                    rest = rest[seen..];
                    continue;
                }
            }

            Begin(clean, breaks, space);
            clean.Append(rest[..seen]);
            (breaks, space) = (0, false);
            rest = rest[seen..];
        }

        return clean.Length == 0 ? null : clean.ToString();
    }

    private static void Begin(StringBuilder clean, int breaks, bool space) =>
        clean.Append(clean.Length == 0 ? "" : breaks > 1 ? "\n\n" : breaks == 1 ? "\n" : space ? " " : "");

    // Joiners stay, since scripts and emoji need them; marks that turn the direction of what follows go.
    private static bool IsSeen(Rune letter) =>
        letter.Value is 0x200C or 0x200D
        || (!Rune.IsWhiteSpace(letter) && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format) && letter.Value != 0xFFFD);
}

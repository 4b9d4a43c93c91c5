using System.Globalization;
using System.Text;

namespace MineBanBot.Feeds.Cleaning;

/// <summary>Puts white space in order and takes out what cannot be seen.</summary>
internal static class PlainText
{
    /// <summary>All on one line; null when nothing is left.</summary>
    public static string? Line(string? text) => Cleaned(text, keepLines: false);

    /// <summary>Line breaks stay, at most one empty line between two; null when nothing is left.</summary>
    public static string? Block(string? text) => Cleaned(text, keepLines: true);

    private static string? Cleaned(string? text, bool keepLines)
    {
        if (text is null)
        {
            return null;
        }

        StringBuilder clean = new(text.Length);
        int breaks = 0;
        bool space = false;
        foreach (Rune letter in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (letter.Value == '\n' && keepLines)
            {
                breaks++;
            }
            else if (Rune.IsWhiteSpace(letter))
            {
                space = true;
            }
            else if (IsSeen(letter))
            {
                if (clean.Length > 0)
                {
                    clean.Append(breaks > 1 ? "\n\n" : breaks == 1 ? "\n" : space ? " " : "");
                }

                (breaks, space) = (0, false);
                clean.Append(letter);
            }
        }

        return clean.Length == 0 ? null : clean.ToString();
    }

    // Joiners stay, since scripts and emoji need them; marks that turn the direction of what follows go.
    private static bool IsSeen(Rune letter) =>
        letter.Value is 0x200C or 0x200D
        || (Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format) && letter.Value != 0xFFFD);
}

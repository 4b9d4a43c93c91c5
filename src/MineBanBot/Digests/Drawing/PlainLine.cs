using System.Globalization;
using System.Text;

using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Digests.Drawing;

/// <summary>Untrusted text as it may stand inside of a line of ours, or inside of a link.</summary>
internal static class PlainLine
{
    /// <summary>On one line, at most so many characters, escaped for Markdown.</summary>
    public static string Of(string text, int most)
    {
        StringBuilder line = new(Math.Min(text.Length, 4 * most));
        foreach (Rune rune in text.EnumerateRunes())
        {
            // Marks that turn the direction of writing would turn what follows them, too.
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                line.Append(line.Length == 0 || line[^1] == ' ' ? "" : " ");
            }
            else if (!Turns(rune))
            {
                line.Append(rune.ToString());
            }

            if (line.Length >= 4 * most)
            {
                break;
            }
        }

        // Discord makes no link of a text that looks like an address itself.
        return Markdown.Escape(Cut(line.ToString(), most)).Replace("://", ":\u200b//", StringComparison.Ordinal);
    }

    // After a word, unless the words are very long.
    private static string Cut(string line, int most)
    {
        string cut = EmbedLimits.Cut(line, most);
        return cut.Length < line.TrimEnd().Length && cut.LastIndexOf(' ') is var space && space > cut.Length / 2 ? $"{cut[..space].TrimEnd(',', ';', ':', ' ')} …" : cut;
    }

    private static bool Turns(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}

using System.Globalization;

namespace MineBanBot.Knowledge.Entries;

/// <summary>One line of a topic page, with its bullet and odd spaces taken off.</summary>
/// <param name="Number">Line in the file, counted from 1.</param>
/// <param name="Indent">How many spaces stand before the bullet or text.</param>
/// <param name="Bullet">Whether it begins with a bullet.</param>
/// <param name="Text">What is left, its words one space apart; empty for a blank line or a blank bullet.</param>
internal sealed record PageLine(int Number, int Indent, bool Bullet, string Text)
{
    // The two at the end are what word processors leave behind for a bullet of a symbol font.
    private const string Bullets = "•◦▪▫‣·●○∙⁃■□◆◇►▸▶➢➤✓✔❖⦁\uf0b7\uf0a7";

    // These begin a word or a number as well, so that a space must follow.
    private const string Marks = "*-–—+";

    public static PageLine Read(int number, string raw)
    {
        // Pages use no-break and other spaces for layout; a zero-width one is no space at all.
        string line = string.Concat(raw.Select(letter => letter switch
        {
            '\u200b' or '\ufeff' or '\u00ad' => "",
            '\t' => "    ",
            _ when char.GetUnicodeCategory(letter) is UnicodeCategory.SpaceSeparator or UnicodeCategory.Control => " ",
            _ => letter.ToString(CultureInfo.InvariantCulture),
        }));
        string text = line.TrimStart();
        int indent = line.Length - text.Length;
        bool bullet = text.Length > 0
            && (Bullets.Contains(text[0], StringComparison.Ordinal)
                || (Marks.Contains(text[0], StringComparison.Ordinal) && (text.Length == 1 || text[1] == ' ')));
        string[] words = (bullet ? text[1..] : text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new PageLine(number, indent, bullet, string.Join(' ', words));
    }
}

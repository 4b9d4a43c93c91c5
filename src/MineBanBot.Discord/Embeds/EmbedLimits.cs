using System.Globalization;
using System.Text;

namespace MineBanBot.Discord.Embeds;

/// <summary>
/// Discord's limits on embeds, in Unicode code points, inclusive
/// (https://discord.com/developers/docs/resources/message#embed-object-embed-limits).
/// </summary>
public static class EmbedLimits
{
    /// <summary>Greatest length of a title.</summary>
    public const int Title = 256;

    /// <summary>Greatest length of a description.</summary>
    public const int Description = 4096;

    /// <summary>Greatest number of fields.</summary>
    public const int Fields = 25;

    /// <summary>Greatest length of a field's name.</summary>
    public const int FieldName = 256;

    /// <summary>Greatest length of a field's value.</summary>
    public const int FieldValue = 1024;

    /// <summary>Greatest length of a footer's text.</summary>
    public const int Footer = 2048;

    /// <summary>Greatest length of an author's name.</summary>
    public const int Author = 256;

    /// <summary>Greatest number of embeds of a message.</summary>
    public const int Embeds = 10;

    /// <summary>Greatest sum of all texts of all embeds of one message.</summary>
    public const int Total = 6000;

    /// <summary>Length in code points, white space at both ends not counted, as Discord counts.</summary>
    public static int Length(string? text)
    {
        ReadOnlySpan<char> seen = text.AsSpan().Trim();
        if (Ascii.IsValid(seen))
        {
            return seen.Length;
        }

        int count = 0;
        foreach (Rune _ in seen.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>
    /// Cuts text to at most <paramref name="limit"/> code points at a grapheme border and marks the cut with an ellipsis.
    /// Lone surrogates and NUL, which no JSON text may carry to Discord, become U+FFFD.
    /// </summary>
    public static string Cut(string text, int limit)
    {
        string clean = Clean(text);
        if (Length(clean) <= limit)
        {
            return clean;
        }

        clean = clean.Trim();
        StringBuilder kept = new();
        int left = limit - 1;
        TextElementEnumerator graphemes = StringInfo.GetTextElementEnumerator(clean);
        while (graphemes.MoveNext())
        {
            string grapheme = graphemes.GetTextElement();
            int length = grapheme.EnumerateRunes().Count();
            if (length > left)
            {
                break;
            }

            kept.Append(grapheme);
            left -= length;
        }

        return kept.ToString().TrimEnd() + "…";
    }

    private static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') && !text.Contains('\0', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }

        return clean.ToString();
    }
}

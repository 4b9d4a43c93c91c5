using System.Buffers;
using System.Text;

namespace MineBanBot.Feeds.Xml;

/// <summary>The characters that XML allows (https://www.w3.org/TR/xml/#charsets).</summary>
internal static class XmlLetters
{
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Except("\t\n\r"), '\ufffe', '\uffff']);

    /// <summary>The text without the others; the text itself where there are none.</summary>
    public static string Allowed(string text)
    {
        if (!text.AsSpan().ContainsAny(Forbidden) && !HasLoneSurrogate(text))
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            if (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                clean.Append(letter).Append(text[++index]);
            }
            else if (!char.IsSurrogate(letter) && !Forbidden.Contains(letter))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString();
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\ud800', '\udfff') is >= 0 and var next)
        {
            if (!char.IsHighSurrogate(text[next]) || next + 1 == text.Length || !char.IsLowSurrogate(text[next + 1]))
            {
                return true;
            }

            text = text[(next + 2)..];
        }

        return false;
    }
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MineBanBot.Feeds.Xml;

/// <summary>
/// Takes out of a document what is not XML or not wanted: text before it, the declaration, document types with all their entities, comments,
/// control characters; names of HTML entities become characters, and ampersands that begin nothing are escaped.
/// </summary>
internal static partial class XmlRepair
{
    private const int LongestEntity = 32;

    /// <summary>The document from its first element on.</summary>
    public static string Clean(string text)
    {
        int start = FirstElement().Match(text) is { Success: true } match ? match.Index : 0;
        StringBuilder clean = new(text.Length - start);
        for (int index = start; index < text.Length;)
        {
            index = text[index] switch
            {
                '<' => Markup(text, index, clean),
                '&' => Reference(text, index, clean),
                _ => Letter(text, index, clean),
            };
        }

        return clean.ToString();
    }

    private static int Markup(string text, int index, StringBuilder clean)
    {
        ReadOnlySpan<char> rest = text.AsSpan(index);
        if (rest.StartsWith("<![CDATA["))
        {
            int end = text.IndexOf("]]>", index, StringComparison.Ordinal);
            int stop = end < 0 ? text.Length : end;
            for (int at = index + 9; at < stop;)
            {
                at = text[at] switch
                {
                    '<' => Put(clean, "&lt;", at),
                    '&' => Put(clean, "&amp;", at),
                    _ => Letter(text, at, clean),
                };
            }

            return end < 0 ? text.Length : end + 3;
        }

        if (rest.StartsWith("<!--"))
        {
            return After(text, "-->", index);
        }

        if (rest.StartsWith("<?"))
        {
            return After(text, "?>", index);
        }

        if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            return AfterDocumentType(text, index);
        }

        bool tag = rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] == '_' || (rest[1] == '/' && rest.Length > 2 && (char.IsLetter(rest[2]) || rest[2] == '_')));
        return tag ? Tag(text, index, clean) : Put(clean, "&lt;", index);
    }

    private static int Tag(string text, int index, StringBuilder clean)
    {
        char quote = '\0';
        clean.Append('<');
        for (index++; index < text.Length;)
        {
            char letter = text[index];
            if (letter == '&')
            {
                index = Reference(text, index, clean);
                continue;
            }

            if (letter == '<')
            {
                // In a value it is a letter; outside, the tag before was never closed.
                if (quote == '\0')
                {
                    clean.Append('>');
                    return index;
                }

                index = Put(clean, "&lt;", index);
                continue;
            }

            quote = letter == quote ? '\0' : quote == '\0' && letter is '"' or '\'' && quote == '\0' ? letter : quote;
            index = Letter(text, index, clean);
            if (letter == '>' && quote == '\0')
            {
                return index;
            }
        }

        return index;
    }

    private static int Reference(string text, int index, StringBuilder clean)
    {
        int end = text.AsSpan(index, Math.Min(LongestEntity, text.Length - index)).IndexOf(';');
        string name = end < 2 ? "" : text.Substring(index + 1, end - 1);
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            return Put(clean, $"&{name};", index, end + 1);
        }

        string? letters = name.Length == 0 || !EntityName().IsMatch(name) ? null : WebUtility.HtmlDecode($"&{name};");
        if (letters is null || (letters.Length > 1 && letters[0] == '&'))
        {
            return Put(clean, "&amp;", index);
        }

        for (int at = 0; at < letters.Length;)
        {
            at = letters[at] switch
            {
                '<' => Put(clean, "&lt;", at),
                '&' => Put(clean, "&amp;", at),
                '"' => Put(clean, "&quot;", at),
                '\'' => Put(clean, "&apos;", at),
                _ => Letter(letters, at, clean),
            };
        }

        return index + end + 1;
    }

    // https://www.w3.org/TR/xml/#charsets
    private static int Letter(string text, int index, StringBuilder clean)
    {
        char letter = text[index];
        if (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            clean.Append(letter).Append(text[index + 1]);
            return index + 2;
        }

        if ((letter >= ' ' || letter is '\t' or '\n' or '\r') && !char.IsSurrogate(letter) && letter < '\ufffe')
        {
            clean.Append(letter);
        }

        return index + 1;
    }

    private static int Put(StringBuilder clean, string letters, int index, int length = 1)
    {
        clean.Append(letters);
        return index + length;
    }

    private static int After(string text, string mark, int index)
    {
        int end = text.IndexOf(mark, index, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + mark.Length;
    }

    private static int AfterDocumentType(string text, int index)
    {
        char quote = '\0';
        bool inside = false;
        for (; index < text.Length; index++)
        {
            char letter = text[index];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
            }
            else if (letter is '"')
            {
                quote = letter;
            }
            else if (letter is '[' or ']')
            {
                inside = letter == '[';
            }
            else if (letter == '>' && !inside)
            {
                return index + 1;
            }
        }

        return index;
    }

    // What a feed begins with; other elements before it are text that strayed in.
    [GeneratedRegex(@"<\?xml\b|<!DOCTYPE\s+(?:rss|feed|rdf)|<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)(?=[\s>/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FirstElement();

    [GeneratedRegex("^(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30})$")]
    private static partial Regex EntityName();
}

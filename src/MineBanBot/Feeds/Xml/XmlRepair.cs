using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MineBanBot.Feeds.Xml;

/// <summary>
/// Takes out of a document what is not XML or not wanted: text before it, the declaration, document types with all their entities, comments,
/// control characters; names of HTML entities become characters, and ampersands that begin nothing are escaped. It is done while it is read,
/// since a large copy costs as much as all the rest.
/// </summary>
internal sealed partial class XmlRepair : TextReader
{
    private const int LongestEntity = 32;
    private const int Ahead = 4096;

    private static readonly SearchValues<char> TagMarks = SearchValues.Create("\"'<>&");

    private readonly string text;
    private readonly bool escapeSections;
    private readonly StringBuilder clean = new(2 * Ahead);
    private int given;
    private int index;

    /// <summary>Begins with the first element.</summary>
    /// <param name="text">The document.</param>
    /// <param name="escapeSections">Whether CDATA sections become escaped text, for whom has to look for tags.</param>
    public XmlRepair(string text, bool escapeSections)
    {
        this.text = XmlLetters.Allowed(text);
        this.escapeSections = escapeSections;
        index = FirstElement().Match(this.text) is { Success: true } match ? match.Index : 0;
    }

    /// <inheritdoc/>
    public override int Peek() => Fill(1) == 0 ? -1 : clean[given];

    /// <inheritdoc/>
    public override int Read() => Fill(1) == 0 ? -1 : clean[given++];

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        int count = Math.Min(buffer.Length, Fill(Math.Min(buffer.Length, Ahead)));
        clean.CopyTo(given, buffer, count);
        given += count;
        return count;
    }

    // Gives how many characters are ready: as many as wanted, or fewer at the end.
    private int Fill(int wanted)
    {
        if (given == clean.Length)
        {
            clean.Clear();
            given = 0;
        }

        while (clean.Length - given < wanted && index < text.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(index, Math.Min(Ahead, text.Length - index));
            int plain = rest.IndexOfAny('<', '&');
            clean.Append(plain < 0 ? rest : rest[..plain]);
            index += plain < 0 ? rest.Length : plain;
            if (plain >= 0)
            {
                index = text[index] == '<' ? Markup(text, index, clean, escapeSections) : Reference(text, index, clean);
            }
        }

        return clean.Length - given;
    }

    private static int Markup(string text, int index, StringBuilder clean, bool escapeSections)
    {
        ReadOnlySpan<char> rest = text.AsSpan(index);
        if (rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] == '_' || (rest[1] == '/' && rest.Length > 2 && (char.IsLetter(rest[2]) || rest[2] == '_'))))
        {
            return Tag(text, index, clean);
        }

        return rest switch
        {
            _ when rest.StartsWith("<![CDATA[") => Section(text, index, clean, escapeSections),
            _ when rest.StartsWith("<!--") => After(text, "-->", index),
            _ when rest.StartsWith("<?") => After(text, "?>", index),
            _ when rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) => AfterDocumentType(text, index),
            _ => Put(clean, "&lt;", index),
        };
    }

    private static int Section(string text, int index, StringBuilder clean, bool escape)
    {
        int start = index + "<![CDATA[".Length;
        int end = text.IndexOf("]]>", start, StringComparison.Ordinal);
        int stop = end < 0 ? text.Length : end;
        if (!escape)
        {
            clean.Append("<![CDATA[").Append(text, start, stop - start).Append("]]>");
            return end < 0 ? text.Length : end + 3;
        }

        while (start < stop)
        {
            int plain = text.AsSpan(start, stop - start).IndexOfAny('<', '&');
            clean.Append(text, start, plain < 0 ? stop - start : plain);
            start = plain < 0 ? stop : Put(clean, text[start + plain] == '<' ? "&lt;" : "&amp;", start + plain);
        }

        return end < 0 ? text.Length : end + 3;
    }

    private static int Tag(string text, int index, StringBuilder clean)
    {
        char quote = '\0';
        clean.Append('<');
        index++;
        while (index < text.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(index);
            int plain = quote == '\0' ? rest.IndexOfAny(TagMarks) : rest.IndexOfAny(quote, '<', '&');
            if (plain < 0)
            {
                clean.Append(rest);
                return text.Length;
            }

            clean.Append(rest[..plain]);
            index += plain;
            char letter = text[index];
            if (letter == '&')
            {
                index = Reference(text, index, clean);
            }
            else if (letter == '<' && quote == '\0')
            {
                // In a value it is a letter; outside, the tag before was never closed.
                clean.Append('>');
                return index;
            }
            else if (letter == '<')
            {
                index = Put(clean, "&lt;", index);
            }
            else
            {
                clean.Append(letter);
                index++;
                if (letter == '>')
                {
                    return index;
                }

                quote = quote == '\0' ? letter : '\0';
            }
        }

        return index;
    }

    private static int Reference(string text, int index, StringBuilder clean)
    {
        int end = text.AsSpan(index, Math.Min(LongestEntity, text.Length - index)).IndexOf(';');
        ReadOnlySpan<char> name = end < 2 ? "" : text.AsSpan(index + 1, end - 1);
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            clean.Append(text, index, end + 1);
            return index + end + 1;
        }

        string? letters = name.Length == 0 || !EntityName().IsMatch(name) ? null : WebUtility.HtmlDecode($"&{name};");
        if (letters is null || (letters.Length > 1 && letters[0] == '&'))
        {
            return Put(clean, "&amp;", index);
        }

        foreach (char letter in XmlLetters.Allowed(letters))
        {
            _ = letter switch
            {
                '<' => clean.Append("&lt;"),
                '&' => clean.Append("&amp;"),
                '"' => clean.Append("&quot;"),
                '\'' => clean.Append("&apos;"),
                _ => clean.Append(letter),
            };
        }

        return index + end + 1;
    }

    private static int Put(StringBuilder clean, string letters, int index)
    {
        clean.Append(letters);
        return index + 1;
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

using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;

namespace MineBanBot.Feeds.Cleaning;

/// <summary>
/// Writes out the text of HTML that is written so plainly that a tree says nothing more: known tags, closed in order, quoted values.
/// Most feeds write no other, and a tree takes ten times as long. Anything else is left to the tree.
/// </summary>
internal static class SimpleHtml
{
    private const int MostOpen = 64;
    private const int LongestEntity = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create("<&\r\n\t\f");
    private static readonly SearchValues<char> NameLetters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("> /\t\r\n\f");
    private static readonly SearchValues<char> TagMarks = SearchValues.Create("\"'<>");

    private static readonly FrozenDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> Kinds = new Dictionary<string, Kind>
    {
        ["p"] = Kind.Paragraph,
        ["br"] = Kind.Break,
        ["hr"] = Kind.Rule,
        ["li"] = Kind.Item,
    }
        .Concat("a abbr b big cite code em font i q s small span strike strong sub sup tt u time label mark ins del kbd var dfn samp".Split(' ').Select(name => KeyValuePair.Create(name, Kind.Inline)))
        .Concat("img wbr".Split(' ').Select(name => KeyValuePair.Create(name, Kind.Nothing)))
        .Concat("h1 h2 h3 h4 h5 h6".Split(' ').Select(name => KeyValuePair.Create(name, Kind.Heading)))
        .Concat("ul ol blockquote figure section article".Split(' ').Select(name => KeyValuePair.Create(name, Kind.Section)))
        .Concat("div figcaption header main address".Split(' ').Select(name => KeyValuePair.Create(name, Kind.Block)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Kind
    {
        Inline,
        Nothing,
        Break,
        Rule,
        Paragraph,
        Heading,
        Section,
        Block,
        Item,
    }

    /// <summary>The text with line breaks where blocks begin and end; null when a tree is needed.</summary>
    public static string? TryWrite(string html)
    {
        // Line breaks that are none in HTML.
        if (html.AsSpan().ContainsAny("\v\u0085\u2028\u2029"))
        {
            return null;
        }

        StringBuilder text = new(html.Length);
        Stack<(Kind Kind, int Start, int Length)> open = new();
        for (int index = 0; index < html.Length;)
        {
            int plain = html.AsSpan(index).IndexOfAny(Marks);
            text.Append(html, index, plain < 0 ? html.Length - index : plain);
            if (plain < 0)
            {
                break;
            }

            index += plain;
            int next = html[index] switch
            {
                '<' => Tag(html, index, text, open),
                '&' => Reference(html, index, text),
                _ => Space(text, index),
            };
            if (next < 0)
            {
                return null;
            }

            index = next;
        }

        return text.ToString();
    }

    private static int Space(StringBuilder text, int index)
    {
        text.Append(' ');
        return index + 1;
    }

    // All of these give the index behind what they read; negative: a tree is needed.
    private static int Tag(string html, int index, StringBuilder text, Stack<(Kind Kind, int Start, int Length)> open)
    {
        bool closes = index + 1 < html.Length && html[index + 1] == '/';
        int start = index + (closes ? 2 : 1);
        int length = html.AsSpan(start).IndexOfAnyExcept(NameLetters);
        int end = length <= 0 || !NameEnds.Contains(html[start + length]) ? -1 : End(html, start + length);
        if (end < 0 || !Kinds.TryGetValue(html.AsSpan(start, length), out Kind kind))
        {
            return -1;
        }

        bool empty = kind is Kind.Nothing or Kind.Break or Kind.Rule;
        if (closes)
        {
            return empty || !open.TryPop(out (Kind Kind, int Start, int Length) last) || !html.AsSpan(last.Start, last.Length).Equals(html.AsSpan(start, length), StringComparison.OrdinalIgnoreCase)
                ? -1
                : Written(Around(kind), text, end);
        }

        if ((!empty && html[end - 2] == '/') || open.Count == MostOpen || !MayStand(kind, start, html, open))
        {
            return -1;
        }

        if (!empty)
        {
            open.Push((kind, start, length));
        }

        return Written(Around(kind), text, end);
    }

    // Where a tag closes another that is open, or moves it, only a tree knows how.
    private static bool MayStand(Kind kind, int start, string html, Stack<(Kind Kind, int Start, int Length)> open)
    {
        bool link = html[start] is 'a' or 'A' && !NameLetters.Contains(html[start + 1]);
        if (kind is Kind.Nothing or Kind.Break || (kind == Kind.Inline && !link))
        {
            return true;
        }

        foreach ((Kind outer, int outerStart, int length) in open)
        {
            bool closed = kind switch
            {
                Kind.Inline => length == 1 && (html[outerStart] is 'a' or 'A'),
                Kind.Heading => outer is Kind.Paragraph or Kind.Heading,
                Kind.Item => outer is Kind.Paragraph or Kind.Item && open.Peek().Kind != Kind.Section,
                _ => outer == Kind.Paragraph,
            };
            if (closed)
            {
                return false;
            }
        }

        return true;
    }

    private static string Around(Kind kind) => kind switch
    {
        Kind.Inline or Kind.Nothing => "",
        Kind.Break or Kind.Block or Kind.Item => "\n",
        _ => "\n\n",
    };

    private static int Written(string around, StringBuilder text, int end)
    {
        text.Append(around);
        return end;
    }

    // Behind the tag. A quotation mark begins a value behind "=" alone.
    private static int End(string html, int index)
    {
        while (html.AsSpan(index).IndexOfAny(TagMarks) is >= 0 and var plain)
        {
            index += plain;
            char mark = html[index];
            if (mark == '>')
            {
                return index + 1;
            }

            int close = mark == '<' || html[index - 1] != '=' ? -1 : html.IndexOf(mark, index + 1);
            if (close < 0)
            {
                return -1;
            }

            index = close + 1;
        }

        return -1;
    }

    private static int Reference(string html, int index, StringBuilder text)
    {
        int length = html.AsSpan(index, Math.Min(LongestEntity, html.Length - index)).IndexOf(';') + 1;
        ReadOnlySpan<char> written = html.AsSpan(index, length);
        string? letters = written switch
        {
            "" => null,
            "&amp;" => "&",
            "&lt;" => "<",
            "&gt;" => ">",
            "&nbsp;" => " ",
            "&quot;" => "\"",
            _ when written[1] == '#' => Numbered(written),
            _ => WebUtility.HtmlDecode(html.Substring(index, length)),
        };
        if (letters is null or ['&', _, ..])
        {
            return -1;
        }

        text.Append(letters);
        return index + length;
    }

    // Numbers below 160 that are no ASCII mean something else in HTML.
    private static string? Numbered(ReadOnlySpan<char> written)
    {
        bool known = written[2] is 'x' or 'X'
            ? int.TryParse(written[3..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
            : int.TryParse(written[2..^1], NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return known && code is (>= ' ' and <= '~') or >= 160 && Rune.TryCreate(code, out Rune letter) && letter.Value is not (0x2028 or 0x2029) ? letter.ToString() : null;
    }
}

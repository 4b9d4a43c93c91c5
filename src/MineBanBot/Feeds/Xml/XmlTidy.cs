using System.Text;
using System.Text.RegularExpressions;

namespace MineBanBot.Feeds.Xml;

/// <summary>Makes tags match: an end that nobody began is dropped, what an end leaves open is closed before it, and so is all at the end.</summary>
internal static partial class XmlTidy
{
    // What holds one line of text ends where the next element of the format begins; so does an item.
    private static readonly HashSet<string> Lines = ["title", "link", "guid", "pubDate"];
    private static readonly HashSet<string> Enders = [.. Lines, "description", "item"];

    /// <summary>The document with one root and matching tags.</summary>
    /// <param name="clean">As <see cref="XmlRepair"/> gives it, without CDATA.</param>
    public static string Balance(string clean)
    {
        StringBuilder text = new(clean.Length);
        Stack<string> open = new();
        Dictionary<string, int> counts = [];
        int last = 0;
        bool begun = false;
        foreach (Match tag in Tag().Matches(clean))
        {
            if (open.Count > 0)
            {
                text.Append(clean.AsSpan(last, tag.Index - last));
            }

            last = tag.Index + tag.Length;
            string name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Length > 0)
            {
                Close(name, text, open, counts);
            }
            else if (open.Count > 0 || !begun)
            {
                begun = true;
                Close(name == "item" ? name : Enders.Contains(name) && open.TryPeek(out string? line) && Lines.Contains(line) ? line : "", text, open, counts);
                bool closed = tag.Groups["closed"].Length > 0 || name is "br" or "hr" or "img" or "input" or "meta";
                text.Append('<').Append(name).Append(Attributes(tag.Groups["attributes"].Value)).Append(closed ? "/>" : ">");
                if (!closed)
                {
                    open.Push(name);
                    counts[name] = counts.GetValueOrDefault(name) + 1;
                }
            }
        }

        if (open.Count > 0)
        {
            text.Append(clean.AsSpan(last).ToString().Replace("<", "&lt;", StringComparison.Ordinal));
        }

        while (open.TryPop(out string? name))
        {
            text.Append("</").Append(name).Append('>');
        }

        return text.ToString();
    }

    private static void Close(string name, StringBuilder text, Stack<string> open, Dictionary<string, int> counts)
    {
        if (counts.GetValueOrDefault(name) == 0)
        {
            return;
        }

        while (open.TryPop(out string? inner))
        {
            counts[inner]--;
            text.Append("</").Append(inner).Append('>');
            if (inner == name)
            {
                return;
            }
        }
    }

    private static string Attributes(string written)
    {
        StringBuilder text = new();
        foreach (Match attribute in Attribute().Matches(written).DistinctBy(match => match.Groups["key"].Value))
        {
            string value = attribute.Groups["value"].Value;
            value = value is ['"' or '\'', .., '"' or '\''] ? value[1..^1] : value;
            text.Append(' ').Append(attribute.Groups["key"].Value).Append("=\"").Append(value.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        return text.ToString();
    }

    [GeneratedRegex("""<(?<end>/?)(?<name>[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)(?<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*?)(?<closed>/?)>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<key>[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'<>]+)""")]
    private static partial Regex Attribute();
}

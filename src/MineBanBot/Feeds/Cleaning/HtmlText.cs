using System.Text;
using System.Text.RegularExpressions;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MineBanBot.Feeds.Cleaning;

/// <summary>HTML to plain text: blocks become lines, entities are decoded once, and what is not read by people is gone.</summary>
internal static partial class HtmlText
{
    // A tree that is deeper costs a parser quadratic time; nobody writes such a text.
    private const int DeepestMarkup = 256;

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
        { "script", "style", "noscript", "template", "iframe", "embed", "svg", "math", "head", "title", "form", "button", "select", "textarea", "audio", "video", "canvas", "noframes" };

    private static readonly HashSet<string> PageFrame = new(StringComparer.OrdinalIgnoreCase) { "nav", "footer", "aside" };

    private static readonly HashSet<string> Paragraphs = new(StringComparer.OrdinalIgnoreCase)
        { "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "table", "pre", "figure", "hr", "article", "section" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
        { "div", "li", "dt", "dd", "tr", "br", "address", "caption", "figcaption", "header", "main", "footer", "aside", "nav", "fieldset", "details", "summary", "body" };

    /// <summary>The text of a piece of HTML; null when it says nothing.</summary>
    public static string? Of(string html) =>
        html.AsSpan().IndexOfAny('<', '&') < 0 ? PlainText.Line(html) : SimpleHtml.TryWrite(html) is { } plain ? PlainText.Block(plain) : OfTree(html);

    /// <summary>The same by way of a tree, which any HTML has.</summary>
    public static string? OfTree(string html) => PlainText.Block(Written(html, page: false));

    /// <summary>A page as lines, its list items with bullets, its frame left out.</summary>
    public static string OfPage(string html) => Written(html, page: true);

    /// <summary>What a page calls itself; null: nothing.</summary>
    public static string? PageTitle(string html) => TitleTag().Match(html) is { Success: true } match ? Of(match.Groups[1].Value) is { } title ? PlainText.Line(title) : null : null;

    /// <summary>The address of the feed that a page names, as it is written there; null: none.</summary>
    public static string? PageFeed(string html) =>
        LinkTag().Matches(html).Select(match => match.Value).Where(tag => FeedType().IsMatch(tag)).Select(tag => Address().Match(tag).Groups["address"].Value).FirstOrDefault(address => address.Length > 0) is { } written
            ? System.Net.WebUtility.HtmlDecode(written)
            : null;

    /// <summary>A title of RSS, which may or may not be HTML: it is where a known tag or an entity stands in it.</summary>
    public static string? Title(string written) =>
        written.AsSpan().IndexOfAny('<', '&') >= 0 && (KnownTag().IsMatch(written) || EntityName().IsMatch(written)) ? PlainText.Line(Of(written)) : PlainText.Line(written);

    private static string Written(string html, bool page)
    {
        if (Depth(html) > DeepestMarkup)
        {
            return System.Net.WebUtility.HtmlDecode(AnyTag().Replace(html, "\n"));
        }

        StringBuilder text = new(html.Length);
        INode? root = new HtmlParser().ParseDocument(EmptyFrame().Replace(html, "")).Body;
        if (root is not null)
        {
            Write(root, text, page, preformatted: false);
        }

        return text.ToString();
    }

    private static void Write(INode parent, StringBuilder text, bool page, bool preformatted)
    {
        foreach (INode node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(preformatted ? words.Data : White().Replace(words.Data, " "));
            }
            else if (node is IElement element && !Unread.Contains(element.LocalName) && !(page && PageFrame.Contains(element.LocalName)))
            {
                string around = Paragraphs.Contains(element.LocalName) ? "\n\n" : Blocks.Contains(element.LocalName) ? "\n" : "";
                bool bullet = page && element.LocalName == "li";
                text.Append(around).Append(bullet ? "• " : "");
                Write(element, text, page, preformatted || element.LocalName == "pre");
                text.Append(element.LocalName == "br" ? "" : element.LocalName is "td" or "th" ? " " : around);
            }
        }
    }

    // Counts what is open at most, without building anything.
    private static int Depth(string html)
    {
        int depth = 0;
        int deepest = 0;
        foreach (ValueMatch tag in AnyTag().EnumerateMatches(html))
        {
            ReadOnlySpan<char> written = html.AsSpan(tag.Index, tag.Length);
            if (written[1] == '/')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (!written.EndsWith("/>") && !Void().IsMatch(written))
            {
                deepest = Math.Max(deepest, ++depth);
            }
        }

        return deepest;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex("<title[^>]*>(.*?)</title", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex TitleTag();

    [GeneratedRegex(@"<link\s[^<>]{1,1000}>", RegexOptions.IgnoreCase)]
    private static partial Regex LinkTag();

    [GeneratedRegex(@"type\s*=\s*[""']?application/(?:rss\+xml|atom\+xml|feed\+json)", RegexOptions.IgnoreCase)]
    private static partial Regex FeedType();

    [GeneratedRegex(@"href\s*=\s*(?:""(?<address>[^""]+)""|'(?<address>[^']+)'|(?<address>[^\s""'>]+))", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // As XML has it; in HTML it would take all that follows for its own.
    [GeneratedRegex("<iframe[^<>]*/>", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyFrame();

    [GeneratedRegex("</?[a-zA-Z][^<>]*>")]
    private static partial Regex AnyTag();

    [GeneratedRegex("^<(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|dt|dd|option)[ />]", RegexOptions.IgnoreCase)]
    private static partial Regex Void();

    [GeneratedRegex(@"</?(?:a|abbr|b|big|blockquote|br|center|cite|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|td|tr|tt|u|ul)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex KnownTag();

    [GeneratedRegex("&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", RegexOptions.IgnoreCase)]
    private static partial Regex EntityName();
}

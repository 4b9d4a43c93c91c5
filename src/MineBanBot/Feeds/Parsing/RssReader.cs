using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Dates;
using MineBanBot.Feeds.Scheduling;
using MineBanBot.Feeds.Xml;

namespace MineBanBot.Feeds.Parsing;

/// <summary>Reads RSS 0.9 to 2.0 and RSS 1.0 (RDF), where items stand beside the channel.</summary>
internal static class RssReader
{
    private static readonly string[] PermaLinkNo = ["false", "no", "0"];

    /// <summary>The feed.</summary>
    /// <param name="root">rss, RDF or channel.</param>
    /// <param name="source">Where it comes from; null: not known.</param>
    public static FeedDocument Read(Element root, Uri? source)
    {
        Element channel = Channel(root) ?? root;
        Uri? url = Link(channel, channel.BaseAddress ?? source);
        Element[] items =
        [
            .. channel.Children.Where(child => child.Name == "item"),
            .. channel == root ? [] : root.Children.Where(child => child.Name == "item"),
        ];
        string version = root["version"]?.Trim() ?? "";
        string format = root.Name == "rdf"
            ? channel.Space.Contains("0.9", StringComparison.Ordinal) ? "RSS 0.90" : "RSS 1.0"
            : version.Length > 0 ? $"RSS {version}" : "RSS";
        return new FeedDocument(format, Title(channel), url, [.. items.Select(item => item.Made<FeedItem>() ?? Item(item, url ?? source))]) { Pace = FeedPace.Of(channel) };
    }

    /// <summary>Makes items before the end of the feed: only where the channel's link stands before them, since theirs may be relative to it.</summary>
    /// <param name="root">As far as it was read when the first item ended.</param>
    /// <param name="source">Where it comes from; null: not known.</param>
    public static Func<Element, FeedItem?> Items(Element root, Uri? source) =>
        Channel(root) is { } channel && OwnLink(channel, channel.BaseAddress ?? source) is { } url ? item => Item(item, url) : _ => null;

    private static Element? Channel(Element root) => root.Name == "channel" ? root : root.Children.FirstOrDefault(child => child.Name == "channel");

    private static FeedItem Item(Element item, Uri? around)
    {
        Element? guid = Core(item, "guid");
        string? id = PlainText.Line(guid?.Text) ?? PlainText.Line(item["about"]) ?? PlainText.Line(item.All(Namespaces.Atom, "id").FirstOrDefault()?.Text);
        bool permanent = !PermaLinkNo.Contains(guid?["ispermalink"]?.Trim().ToLowerInvariant());
        Uri? url = Link(item, item.BaseAddress ?? around)
            ?? (guid is not null && permanent && guid.Text.Contains("://", StringComparison.Ordinal) ? Links.Resolve(guid.Text, null) : null)
            ?? Links.Resolve(item["about"], null);
        return new FeedItem { Id = id, Title = Title(item), Url = url, Date = Date(item), Text = Text(item) };
    }

    // An element of the format itself stands in the namespace of the item: none, or one of several.
    private static Element? Core(Element parent, string name)
    {
        Element? other = null;
        foreach (Element child in parent.Children)
        {
            if (child.Name == name && child.Space == parent.Space)
            {
                return child;
            }

            if (child.Name == name && (child.Space.Length == 0 || child.Space.Contains("rss", StringComparison.OrdinalIgnoreCase)) && child.Space != Namespaces.Content)
            {
                other ??= child;
            }
        }

        return other;
    }

    private static string? Title(Element parent) =>
        (Core(parent, "title") is { } own ? HtmlText.Title(own.Html) : null)
        ?? parent.All(Namespaces.Dublin, "title").Concat(parent.All(Namespaces.Atom, "title")).Concat(parent.All(Namespaces.Podcast, "title"))
            .Select(element => HtmlText.Title(element.Html))
            .FirstOrDefault(title => title is not null);

    private static Uri? Link(Element parent, Uri? around) =>
        OwnLink(parent, around)
        ?? AtomReader.Alternates(parent).Select(link => Links.Resolve(link["href"], around)).FirstOrDefault(link => link is not null)
        ?? Links.Resolve(Core(parent, "link")?.Text, around);

    // Of several the first: what comes later in the document changes nothing.
    private static Uri? OwnLink(Element parent, Uri? around)
    {
        foreach (Element child in parent.Children)
        {
            if (child.Name == "link" && child.Space == parent.Space && child.Space != Namespaces.Atom
                && Links.Resolve(child.Text.AsSpan().IsWhiteSpace() ? child["href"] : child.Text, around) is { } link)
            {
                return link;
            }
        }

        return null;
    }

    private static ItemDate? Date(Element item) =>
        FeedDate.TryParse(Core(item, "pubdate")?.Text)
        ?? item.All(Namespaces.Dublin, "date")
            .Concat(item.All(Namespaces.Terms, "issued", "created", "date"))
            .Concat(item.All(Namespaces.Atom, "published", "issued", "created", "updated", "modified"))
            .Concat(item.All(Namespaces.Terms, "modified"))
            .Select(element => FeedDate.TryParse(element.Text))
            .FirstOrDefault(date => date is not null)
        ?? FeedDate.TryParse(Core(item, "date")?.Text)
        ?? FeedDate.TryParse(Core(item, "published")?.Text)
        ?? FeedDate.TryParse(Core(item, "lastbuilddate")?.Text);

    private static string? Text(Element item) =>
        First(item.All(Namespaces.Content, "encoded"))
        ?? item.All(Namespaces.Xhtml, "body", "div").Select(element => HtmlText.Of(element.Markup())).FirstOrDefault(text => text is not null)
        ?? Html(Core(item, "body"))
        ?? Html(Core(item, "fullitem"))
        ?? item.All(Namespaces.Atom, "content").Select(AtomText.Of).FirstOrDefault(text => text is not null)
        ?? Html(Core(item, "description"))
        ?? First(item.All(Namespaces.Dublin, "description"))
        ?? item.All(Namespaces.Atom, "summary").Select(AtomText.Of).FirstOrDefault(text => text is not null)
        ?? First(item.All(Namespaces.Podcast, "summary"))
        ?? Html(Core(item, "abstract"))
        ?? AtomText.OfMedia(item);

    private static string? First(IEnumerable<Element> elements) => elements.Select(Html).FirstOrDefault(text => text is not null);

    private static string? Html(Element? element) => element is null ? null : HtmlText.Of(element.Html);
}

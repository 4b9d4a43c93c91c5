using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Dates;
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
        Element channel = root.Name == "channel" ? root : root.Children.FirstOrDefault(child => child.Name == "channel") ?? root;
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
        return new FeedDocument(format, Title(channel), url, [.. items.Select(item => Item(item, url ?? source))]);
    }

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
    private static Element? Core(Element parent, string name) =>
        parent.Children.FirstOrDefault(child => child.Name == name && child.Space == parent.Space)
        ?? parent.Children.FirstOrDefault(child => child.Name == name && (child.Space.Length == 0 || child.Space.Contains("rss", StringComparison.OrdinalIgnoreCase)) && child.Space != Namespaces.Content);

    private static string? Title(Element parent) =>
        ((Element?[])[Core(parent, "title"), .. parent.All(Namespaces.Dublin, "title"), .. parent.All(Namespaces.Atom, "title"), .. parent.All(Namespaces.Podcast, "title")])
            .Select(element => element is null ? null : HtmlText.Title(element.Html))
            .FirstOrDefault(title => title is not null);

    private static Uri? Link(Element parent, Uri? around)
    {
        IEnumerable<Element> own = parent.Children.Where(child => child.Name == "link" && child.Space == parent.Space && child.Space != Namespaces.Atom);
        IEnumerable<string?> written =
        [
            .. own.Select(link => link.Text.Trim().Length > 0 ? link.Text : link["href"]),
            .. AtomReader.Alternates(parent).Select(link => link["href"]),
            Core(parent, "link")?.Text,
        ];
        return written.Select(text => Links.Resolve(text, around)).FirstOrDefault(link => link is not null);
    }

    private static ItemDate? Date(Element item) =>
        ((Element?[])
        [
            Core(item, "pubdate"),
            .. item.All(Namespaces.Dublin, "date"),
            .. item.All(Namespaces.Terms, "issued", "created", "date"),
            .. item.All(Namespaces.Atom, "published", "issued", "created", "updated", "modified"),
            .. item.All(Namespaces.Terms, "modified"),
            Core(item, "date"),
            Core(item, "published"),
            Core(item, "lastbuilddate"),
        ])
            .Select(element => FeedDate.TryParse(element?.Text))
            .FirstOrDefault(date => date is not null);

    private static string? Text(Element item)
    {
        IEnumerable<string?> written =
        [
            .. item.All(Namespaces.Content, "encoded").Select(element => element.Html),
            .. item.All(Namespaces.Xhtml, "body", "div").Select(element => element.Markup()),
            Core(item, "fullitem")?.Html,
            .. item.All(Namespaces.Atom, "content").Select(AtomText.Html),
            Core(item, "description")?.Html,
            .. item.All(Namespaces.Dublin, "description").Select(element => element.Html),
            .. item.All(Namespaces.Atom, "summary").Select(AtomText.Html),
            .. item.All(Namespaces.Podcast, "summary").Select(element => element.Html),
            Core(item, "abstract")?.Html,
        ];
        return written.Select(html => html is null ? null : HtmlText.Of(html)).FirstOrDefault(text => text is not null);
    }
}

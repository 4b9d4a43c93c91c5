using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Dates;
using MineBanBot.Feeds.Scheduling;
using MineBanBot.Feeds.Xml;

namespace MineBanBot.Feeds.Parsing;

/// <summary>Reads Atom 0.3 and 1.0.</summary>
internal static class AtomReader
{
    private static readonly string[] NotPages =
        ["self", "enclosure", "edit", "edit-media", "replies", "next", "prev", "previous", "first", "last", "hub", "license", "via", "related", "icon", "search", "service.post", "service.edit", "service.feed", "shorturl"];

    /// <summary>The feed.</summary>
    /// <param name="root">feed.</param>
    /// <param name="source">Where it comes from; null: not known.</param>
    public static FeedDocument Read(Element root, Uri? source)
    {
        Uri? url = Link(root, root, root.BaseAddress ?? source);
        Element[] entries = root.Name == "entry" ? [root] : [.. root.Children.Where(child => child.Name == "entry")];
        string version = root["version"]?.Trim() is { Length: > 0 } given ? given : "1.0";
        return new FeedDocument($"Atom {version}", Title(root), url, [.. entries.Select(entry => entry.Made<FeedItem>() ?? Item(entry, url ?? source))]) { Pace = FeedPace.Of(root) };
    }

    /// <summary>Makes entries before the end of the feed: only where the feed's best link stands before them, since theirs may be relative to it.</summary>
    /// <param name="root">As far as it was read when the first entry ended.</param>
    /// <param name="source">Where it comes from; null: not known.</param>
    public static Func<Element, FeedItem?> Items(Element root, Uri? source)
    {
        Uri? url = root.Space != Namespaces.Atom || Alternates(root).FirstOrDefault() is { } link && Relation(link) == "alternate" && IsHtml(link)
            ? Link(root, root, root.BaseAddress ?? source)
            : null;
        return url is null ? _ => null : entry => Item(entry, url);
    }

    /// <summary>The links to pages that Atom's link elements give, those that say so first.</summary>
    public static IEnumerable<Element> Alternates(Element parent) =>
        parent.All(Namespaces.Atom, "link")
            .Where(link => !NotPages.Contains(Relation(link)))
            .OrderBy(link => Relation(link) == "alternate" ? 0 : 1)
            .ThenBy(link => IsHtml(link) ? 0 : 1);

    private static bool IsHtml(Element link) => (link["type"] ?? "text/html").Contains("html", StringComparison.OrdinalIgnoreCase);

    private static string Relation(Element link)
    {
        if (link["rel"] is not { } given)
        {
            return "alternate";
        }

        string written = given.Trim().ToLowerInvariant();
        return written.Length == 0 ? "alternate" : written.Split('/')[^1];
    }

    private static FeedItem Item(Element entry, Uri? around) => new()
    {
        Id = PlainText.Line(Own(entry, "id").FirstOrDefault()?.Text),
        Title = Title(entry),
        Url = Link(entry, entry, entry.BaseAddress ?? around),
        Date = Own(entry, "published", "issued", "created", "updated", "modified")
            .Concat(entry.All(Namespaces.Dublin, "date"))
            .Concat(entry.All(Namespaces.Terms, "issued", "created", "modified"))
            .Concat(Own(entry, "pubdate"))
            .Select(element => FeedDate.TryParse(element.Text))
            .FirstOrDefault(date => date is not null),
        Text = Own(entry, "content", "summary", "tagline", "description")
            .Select(AtomText.Of)
            .FirstOrDefault(text => text is not null) ?? AtomText.OfMedia(entry),
    };

    // Some write Atom without its namespace, or with one that never was.
    private static IEnumerable<Element> Own(Element parent, params string[] names) => parent.All(parent.Space, names);

    private static string? Title(Element parent) =>
        Own(parent, "title").Concat(parent.All(Namespaces.Dublin, "title"))
            .Select(element => PlainText.Line(AtomText.Of(element)))
            .FirstOrDefault(title => title is not null);

    private static Uri? Link(Element parent, Element from, Uri? around)
    {
        IEnumerable<Element> links = from.Space == Namespaces.Atom
            ? Alternates(from)
            : Own(from, "link").Where(link => !NotPages.Contains(Relation(link)));
        return links
            .Select(link => Links.Resolve(link["href"] ?? link.Text, link.BaseAddress ?? parent.BaseAddress ?? around))
            .FirstOrDefault(link => link is not null);
    }
}

namespace MineBanBot.Feeds.Xml;

/// <summary>The namespaces of feeds by the short names that this program uses. Feeds choose their own prefixes.</summary>
internal static class Namespaces
{
    public const string Atom = "atom";
    public const string Dublin = "dc";
    public const string Content = "content";
    public const string Xhtml = "xhtml";
    public const string Terms = "dcterms";
    public const string Podcast = "itunes";
    public const string Media = "media";

    private static readonly Dictionary<string, string> ByAddress = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http://www.w3.org/2005/Atom"] = Atom,
        ["http://purl.org/atom/ns#"] = Atom,
        ["http://example.com/newformat#"] = Atom,
        ["http://example.com/necho"] = Atom,
        ["http://purl.org/echo"] = Atom,
        ["uri/of/echo/namespace#"] = Atom,
        ["http://purl.org/pie"] = Atom,
        ["http://purl.org/dc/elements/1.1"] = Dublin,
        ["http://purl.org/dc/elements/1.0"] = Dublin,
        ["http://purl.org/dc/terms"] = Terms,
        ["http://purl.org/rss/1.0/modules/content"] = Content,
        ["http://www.w3.org/1999/xhtml"] = Xhtml,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Podcast,
        ["http://search.yahoo.com/mrss"] = Media,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://purl.org/rss/1.0/modules/syndication"] = "syndication",
    };

    /// <summary>The prefixes that feeds use without saying what they stand for.</summary>
    public static IReadOnlyDictionary<string, string> Usual { get; } = new Dictionary<string, string>
    {
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["atom10"] = "http://www.w3.org/2005/Atom",
        ["xhtml"] = "http://www.w3.org/1999/xhtml",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["media"] = "http://search.yahoo.com/mrss/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
    };

    /// <summary>The short name of a known namespace, else the address as it is.</summary>
    public static string Short(string address) => ByAddress.GetValueOrDefault(address.Trim().TrimEnd('/'), address);
}

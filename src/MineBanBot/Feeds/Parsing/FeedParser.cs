using System.Text.Json;
using System.Text.RegularExpressions;

using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Decoding;
using MineBanBot.Feeds.Rows;
using MineBanBot.Feeds.Xml;
using MineBanBot.Knowledge.Names;

namespace MineBanBot.Feeds.Parsing;

/// <summary>Bytes in, records out. What a document is, it says itself; a server's content type is often wrong.</summary>
internal sealed partial class FeedParser(CountryNames countries)
{
    /// <summary>The largest document that is read.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document, decompressed.</param>
    /// <param name="charset">The encoding that the HTTP header names; null: none.</param>
    /// <param name="source">Its address; null: a file.</param>
    /// <param name="key">Short name of the source.</param>
    public FeedReading Parse(ReadOnlySpan<byte> bytes, string? charset, Uri? source, string key)
    {
        if (bytes.Length > MostBytes)
        {
            return new FeedReading.Unreadable("The document is larger than 5 MiB.");
        }

        string text = TextDecoder.Decode(bytes, charset);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new FeedReading.Unreadable("The document is empty.");
        }

        try
        {
            return Read(text, source, key) is { } document
                ? new FeedReading.Success(document)
                : new FeedReading.Unreadable(
                    HtmlText.PageFeed(text) is { } named && Links.Resolve(named, source) is { } address
                        ? $"This is a web page, no feed. It names its feed: {address.AbsoluteUri}"
                        : "This is no feed, no topic page with dated entries, and no file of entries.");
        }
        catch (UnreadableFeedException exception)
        {
            return new FeedReading.Unreadable(exception.Message);
        }
    }

    private FeedDocument? Read(string text, Uri? source, string key)
    {
        string start = text.TrimStart();
        if (start[0] is '{' or '[')
        {
            return Json(start, source);
        }

        bool page = HtmlStart().IsMatch(start) && !FeedRoot().IsMatch(start);
        if (!page && FeedElement().IsMatch(text))
        {
            Element root = ElementReader.Read(text, source, begun => begun.Name == "feed" ? AtomReader.Items(begun, source) : RssReader.Items(begun, source));
            return root.Name is "feed" or "entry" ? AtomReader.Read(root, source) : RssReader.Read(root, source);
        }

        return page || AnyMarkup().IsMatch(start)
            ? TopicPages.TryRead(text, html: true, key, source, countries)
            : CsvEntries.TryRead(text) ?? TopicPages.TryRead(text, html: false, key, source, countries);
    }

    private static FeedDocument? Json(string text, Uri? source)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            JsonElement root = document.RootElement;
            if (JsonFeedReader.TryRead(root, source) is { } feed)
            {
                return feed;
            }

            // One line alone is a whole document as well.
            return root.ValueKind == JsonValueKind.Object && (JsonText.Of(root, "text") ?? JsonText.Of(root, "title")) is not null ? JsonLines.Read(text) : null;
        }
        catch (JsonException exception)
        {
            return text.Split('\n', 2)[0].TrimEnd() is ['{', .., '}']
                ? JsonLines.Read(text)
                : throw new UnreadableFeedException($"The JSON cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    // Atomic: many comments must not be tried in every combination.
    [GeneratedRegex(@"^(?>(?><\?xml[^>]*>\s*|<!--.*?-->\s*)*)<(?:!doctype\s+html|html)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlStart();

    // Some feeds carry the document type of a page.
    [GeneratedRegex(@"^(?>(?><\?xml[^>]*>\s*|<!doctype[^>\[]*>\s*|<!--.*?-->\s*)*)<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf)(?=[\s>/])", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex FeedRoot();

    [GeneratedRegex(@"<(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|channel)(?=[\s>/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FeedElement();

    [GeneratedRegex("^<[a-z!]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyMarkup();
}

using System.Text.Json;

using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Dates;

namespace MineBanBot.Feeds.Parsing;

/// <summary>Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeedReader
{
    /// <summary>The feed; null when the object is none.</summary>
    public static FeedDocument? TryRead(JsonElement root, Uri? source)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out JsonElement items) || items.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        string version = JsonText.Of(root, "version")?.TrimEnd('/').Split('/')[^1] ?? "1";
        Uri? home = Links.Resolve(JsonText.Of(root, "home_page_url"), source);
        Uri? around = home ?? Links.Resolve(JsonText.Of(root, "feed_url"), source) ?? source;
        return new FeedDocument(
            $"JSON Feed {version}",
            PlainText.Line(JsonText.Of(root, "title")),
            home,
            [.. items.EnumerateArray().Select(item => Item(item, around))]);
    }

    private static FeedItem Item(JsonElement item, Uri? around)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            return new FeedItem { Fault = "The item is no object." };
        }

        string? html = JsonText.Of(item, "content_html");
        return new FeedItem
        {
            Id = JsonText.Of(item, "id"),
            Title = PlainText.Line(JsonText.Of(item, "title")),
            Url = Links.Resolve(JsonText.Of(item, "url"), around) ?? Links.Resolve(JsonText.Of(item, "external_url"), around) ?? Links.Resolve(JsonText.Of(item, "id"), null),
            Date = FeedDate.TryParse(JsonText.Of(item, "date_published")) ?? FeedDate.TryParse(JsonText.Of(item, "date_modified")),
            Text = (html is null ? null : HtmlText.Of(html)) ?? PlainText.Block(JsonText.Of(item, "content_text")) ?? PlainText.Block(JsonText.Of(item, "summary")),
        };
    }
}

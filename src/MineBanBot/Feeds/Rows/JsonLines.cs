using System.Text.Json;

using MineBanBot.Feeds.Cleaning;
using MineBanBot.Feeds.Dates;
using MineBanBot.Feeds.Parsing;

namespace MineBanBot.Feeds.Rows;

/// <summary>Reads entries as JSON lines: {"id","title","text","date","url"?}.</summary>
internal static class JsonLines
{
    /// <summary>How the format is called.</summary>
    public const string Format = "JSON lines";

    /// <summary>The entries; a line that is none becomes an item with a fault.</summary>
    public static FeedDocument Read(string text) => new(Format, null, null, [.. Items(new StringReader(text))]) { Chosen = true };

    /// <summary>The entries, one after the other as they are read.</summary>
    public static IEnumerable<FeedItem> Items(TextReader lines)
    {
        int number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Item(line, number);
            }
        }
    }

    private static FeedItem Item(string line, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return new FeedItem { Fault = $"Line {number} is no JSON object." };
            }

            string? date = JsonText.Of(root, "date") ?? JsonText.Of(root, "published");
            ItemDate? read = FeedDate.TryParse(date);
            return new FeedItem
            {
                Id = JsonText.Of(root, "id"),
                Title = PlainText.Line(JsonText.Of(root, "title")),
                Url = Links.Resolve(JsonText.Of(root, "url"), null),
                Date = read,
                Text = PlainText.Block(JsonText.Of(root, "text")),
                Fault = date is not null && read is null ? $"Line {number}: \"date\" is not read as a date." : null,
            };
        }
        catch (JsonException)
        {
            return new FeedItem { Fault = $"Line {number} is no valid JSON." };
        }
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using MineBanBot.Feeds.Importing;
using MineBanBot.Feeds.Parsing;

namespace MineBanBot.Cli.Importing;

/// <summary>Writes what an import found as the JSON lines that other programs rely on (docs/DESIGN.md, command line).</summary>
internal static class ImportJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of an item.</summary>
    public static string Item(string from, ImportedItem imported) => Line(json =>
    {
        json.WriteString("from", from);
        json.WriteString("id", imported.Id);
        json.WriteString("title", imported.Item.Title);
        json.WriteString("url", imported.Item.Url?.AbsoluteUri);
        json.WriteString("date", imported.Item.Date?.ToString());
        json.WriteString("text", imported.Item.Text);
        WriteList(json, "countries", imported.Countries);
        WriteList(json, "topics", imported.Topics);
        json.WriteString("outcome", imported.Outcome);
        if (imported.Reason is not null)
        {
            json.WriteString("reason", imported.Reason);
        }
    });

    /// <summary>The line after a source.</summary>
    public static string Source(string from, FeedDocument? feed, int refused, string? error) => Line(json =>
    {
        json.WriteString("from", from);
        if (feed is null)
        {
            json.WriteNull("feed");
        }
        else
        {
            json.WriteStartObject("feed");
            json.WriteString("format", feed.Format);
            json.WriteString("title", feed.Title);
            json.WriteString("url", feed.Url?.AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteNumber("items", feed?.Items.Count ?? 0);
        json.WriteNumber("refused", refused);
        if (error is not null)
        {
            json.WriteString("error", error);
        }
    });

    private static string Line(Action<Utf8JsonWriter> content)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Taking;

namespace MineBanBot.Cli.Importing;

/// <summary>Writes what an import found as the JSON lines that other programs rely on (docs/DESIGN.md, command line).</summary>
internal static class ImportJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of an item.</summary>
    public static string Item(string from, TakenItem taken, string outcome) => Line(json =>
    {
        json.WriteString("from", from);
        json.WriteString("id", taken.Item.Id ?? taken.Item.Url?.AbsoluteUri ?? EntryOf(taken.Taken) ?? taken.Incoming.Keys.FirstOrDefault() ?? "");
        json.WriteString("title", taken.Item.Title);
        json.WriteString("url", taken.Item.Url?.AbsoluteUri);
        json.WriteString("date", taken.Item.Date?.ToString() ?? (taken.Incoming.Refused ? null : taken.Incoming.Published.ToString()));
        json.WriteString("text", taken.Item.Text);
        WriteList(json, "countries", taken.Incoming.Countries);
        WriteList(json, "topics", taken.Incoming.Topics);
        json.WriteString("outcome", outcome);
        if (taken.Incoming.Because is { } because)
        {
            json.WriteString("reason", because);
        }
    });

    /// <summary>The line after a source.</summary>
    public static string Source(string from, FeedDocument? feed, int items, int refused, string? error) => Line(json =>
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

        json.WriteNumber("items", items);
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

    private static string? EntryOf(Taken taken) => taken switch
    {
        Taken.Added added => added.Id.Value,
        Taken.Updated updated => updated.Id.Value,
        Taken.Unchanged unchanged => unchanged.Id.Value,
        _ => null,
    };

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

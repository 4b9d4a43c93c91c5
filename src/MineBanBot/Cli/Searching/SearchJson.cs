using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Cli.Searching;

/// <summary>Writes hits as the JSON lines that other programs rely on (docs/DESIGN.md, command line).</summary>
internal static class SearchJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of one query of a batch.</summary>
    /// <param name="id">The query's own id, given back as it came.</param>
    /// <param name="hits">What was found.</param>
    /// <param name="elapsed">How long the search took.</param>
    public static string BatchLine(JsonElement id, IReadOnlyList<Match> hits, TimeSpan elapsed) => Line(hits, elapsed, whole: false, json =>
    {
        json.WritePropertyName("id");
        id.WriteTo(json);
    });

    /// <summary>The line of one query, with what is known of its hits and why they were found.</summary>
    public static string Line(string query, IReadOnlyList<Match> hits, TimeSpan elapsed) =>
        Line(hits, elapsed, whole: true, json => json.WriteString("query", string.Concat(query.EnumerateRunes())));

    private static string Line(IReadOnlyList<Match> hits, TimeSpan elapsed, bool whole, Action<Utf8JsonWriter> first)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            first(json);
            json.WriteStartArray("hits");
            foreach (Match hit in hits)
            {
                Write(hit, json, whole);
            }

            json.WriteEndArray();
            json.WriteNumber("elapsed_us", Math.Round(elapsed.TotalMicroseconds, 1));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Match hit, Utf8JsonWriter json, bool whole)
    {
        json.WriteStartObject();
        json.WriteString("id", hit.Entry.Id.Value);
        json.WriteNumber("score", Math.Round(hit.Score, 3));
        if (whole)
        {
            json.WriteString("date", hit.Entry.Published.ToString());
            json.WriteString("title", hit.Entry.Title);
            json.WriteString("text", hit.Entry.Text);
            json.WriteString("url", hit.Entry.Url?.AbsoluteUri);
            json.WriteStartArray("because");
            foreach (TermMatch term in hit.Because)
            {
                json.WriteStartObject();
                json.WriteString("typed", term.Typed);
                json.WriteString("read", term.Term);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Cli.Asking;

/// <summary>Writes an answer as the JSON that other programs rely on (docs/DESIGN.md, command line).</summary>
internal static class AnswerJson
{
    // Only what JSON itself asks for is escaped: the line goes to a terminal or a file, never into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="id">The question's own id, given back as it came; null: none.</param>
    /// <param name="question">The question as it was asked.</param>
    /// <param name="elapsed">How long the answer took.</param>
    public static string Line(Answer answer, JsonElement? id, string question, TimeSpan elapsed)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Options))
        {
            json.WriteStartObject();
            if (id is { } given)
            {
                json.WritePropertyName("id");
                given.WriteTo(json);
            }
            else
            {
                json.WriteNull("id");
            }

            json.WriteString("question", string.Concat(question.EnumerateRunes()));
            json.WriteString("kind", answer.Kind.ToString().ToLowerInvariant());
            json.WriteString("title", answer.Title);
            json.WriteString("text", answer.Text);
            WriteFields(json, answer);
            WriteSources(json, answer);
            json.WriteString("as_of", answer.AsOf.ToString());
            json.WriteNumber("confidence", Math.Round(answer.Confidence, 3));
            json.WriteStartArray("suggestions");
            foreach (string suggestion in answer.Suggestions)
            {
                json.WriteStringValue(suggestion);
            }

            json.WriteEndArray();
            json.WriteNumber("elapsed_ms", Math.Round(elapsed.TotalMilliseconds, 3));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteFields(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("fields");
        foreach (AnswerField field in answer.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("value", field.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter json, Answer answer)
    {
        json.WriteStartArray("sources");
        foreach (AnswerSource source in answer.Sources)
        {
            json.WriteStartObject();
            json.WriteString("title", source.Title);
            json.WriteString("url", source.Url?.AbsoluteUri);
            json.WriteString("date", source.Date.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

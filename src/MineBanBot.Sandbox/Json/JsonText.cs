using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.Json;

internal static class JsonText
{
    // Discord sends text as UTF-8, not as \u escapes; sizes only come out right the same way.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A doubled member would otherwise throw later, on first access.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static byte[] Write(JsonNode? node)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Relaxed))
        {
            Write(writer, node);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An object of members that may belong to other objects: none has to be copied for it.</summary>
    public static byte[] WriteObject(IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Relaxed))
        {
            writer.WriteStartObject();
            foreach ((string name, JsonNode? value) in members)
            {
                writer.WritePropertyName(name);
                Write(writer, value);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static bool TryParse(ReadOnlySpan<byte> json, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(json, documentOptions: Strict);
            ReadEveryString(node);
            return true;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            node = null;
            return false;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        if (node is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            node.WriteTo(writer);
        }
    }

    // Half a surrogate pair is only noticed when a string is read.
    private static void ReadEveryString(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach ((string _, JsonNode? value) in fields)
                {
                    ReadEveryString(value);
                }

                break;
            case JsonArray items:
                foreach (JsonNode? item in items)
                {
                    ReadEveryString(item);
                }

                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                value.GetValue<string>();
                break;
            default:
                break;
        }
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.Json;

/// <summary>Reads members that strangers sent: a wrong type reads as absent.</summary>
internal static class JsonReading
{
    public static string? AsText(this JsonNode? node) => Is(node, JsonValueKind.String) ? node!.GetValue<string>() : null;

    public static bool? AsFlag(this JsonNode? node) =>
        Is(node, JsonValueKind.True) ? true : Is(node, JsonValueKind.False) ? false : null;

    public static long? AsWhole(this JsonNode? node) =>
        Is(node, JsonValueKind.Number)
        && long.TryParse(node!.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : null;

    /// <summary>Null beyond a double's range too: no JSON can be written from infinity.</summary>
    public static double? AsNumber(this JsonNode? node) =>
        Is(node, JsonValueKind.Number)
        && double.TryParse(node!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && double.IsFinite(value)
            ? value
            : null;

    public static string? Text(this JsonObject fields, string name) => fields[name].AsText();

    public static bool? Flag(this JsonObject fields, string name) => fields[name].AsFlag();

    public static long? Whole(this JsonObject fields, string name) => fields[name].AsWhole();

    public static JsonObject? Fields(this JsonObject fields, string name) => fields[name] as JsonObject;

    public static JsonArray? Items(this JsonObject fields, string name) => fields[name] as JsonArray;

    /// <summary>The objects of an array; an absent array has none.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject fields, string name) =>
        (fields[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    public static JsonArray ToJsonArray(this IEnumerable<JsonNode?> nodes) => new([.. nodes]);

    public static JsonArray ToJsonArray(this IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static bool Is(JsonNode? node, JsonValueKind kind) => node is JsonValue && node.GetValueKind() == kind;
}

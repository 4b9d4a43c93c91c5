using System.Text.Json;

namespace MineBanBot.Tests.OpenApi;

/// <summary>Reads bodies that may have any shape: what is not there, or is of another kind, is nothing.</summary>
internal static class Reading
{
    public static JsonElement? Field(this JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out JsonElement value) ? value : null;

    public static IEnumerable<JsonElement> Items(this JsonElement holder, string name) =>
        holder.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static string Text(this JsonElement holder, string name) =>
        holder.Field(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    public static int? Number(this JsonElement holder, string name) =>
        holder.Field(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int whole) ? whole : null;

    public static bool Flag(this JsonElement holder, string name) => holder.Field(name) is { ValueKind: JsonValueKind.True };

    /// <summary>Length as Discord counts: code points.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();
}

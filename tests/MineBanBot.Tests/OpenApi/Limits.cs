using System.Text.Json;
using System.Text.RegularExpressions;

namespace MineBanBot.Tests.OpenApi;

/// <summary>The keywords that bound one value. Each looks at its own kind of value and lets all others pass.</summary>
internal static class Limits
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static bool Keep(string keyword, JsonElement bound, JsonElement value) => keyword switch
    {
        "minLength" => Length(value) is not { } length || length >= bound.GetInt32(),
        "maxLength" => Length(value) is not { } length || length <= bound.GetInt32(),
        "pattern" => Text(value) is not { } text || Regex.IsMatch(text, bound.GetString()!, RegexOptions.None, Patience),
        "minimum" => Number(value) is not { } number || number >= Number(bound),
        "maximum" => Number(value) is not { } number || number <= Number(bound),
        "minItems" => Items(value) is not { } count || count >= bound.GetInt32(),
        "maxItems" => Items(value) is not { } count || count <= bound.GetInt32(),
        "minProperties" => Fields(value) is not { } count || count >= bound.GetInt32(),
        "maxProperties" => Fields(value) is not { } count || count <= bound.GetInt32(),
        "uniqueItems" => bound.ValueKind == JsonValueKind.False || AreUnique(value),
        "format" => Formats.Fits(bound.GetString()!, value),
        _ => throw new NotSupportedException($"The description uses the keyword {keyword}, which is not checked."),
    };

    public static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Length(JsonElement value) => Text(value) is { } text ? Reading.Length(text) : null;

    // Decimal holds every 64-bit number exactly; what is beyond it is beyond every bound.
    private static decimal? Number(JsonElement value) =>
        value.ValueKind != JsonValueKind.Number ? null
        : value.TryGetDecimal(out decimal number) ? number
        : value.GetDouble() < 0 ? decimal.MinValue : decimal.MaxValue;

    private static int? Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : null;

    private static int? Fields(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.GetPropertyCount() : null;

    private static bool AreUnique(JsonElement value)
    {
        JsonElement[] items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];
        return !items.Where((item, index) => items.Take(index).Any(other => JsonElement.DeepEquals(item, other))).Any();
    }
}

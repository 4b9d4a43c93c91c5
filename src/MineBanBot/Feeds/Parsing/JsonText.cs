using System.Text.Json;

namespace MineBanBot.Feeds.Parsing;

/// <summary>Text out of JSON.</summary>
internal static class JsonText
{
    /// <summary>The value of a property as text; null when it is not there, empty, or no text or number.</summary>
    public static string? Of(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out JsonElement value))
        {
            return null;
        }

        try
        {
            string? text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escape, which JSON allows and text does not.
            return null;
        }
    }
}

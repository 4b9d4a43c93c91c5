using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MineBanBot.Tests.OpenApi;

/// <summary>What Discord's documentation allows and its description does not, put into the description's words.</summary>
internal static class Spelling
{
    public static JsonElement AsDescribed(JsonElement body)
    {
        JsonNode? copy = JsonNode.Parse(body.GetRawText());
        Rewrite(copy);
        return Exchange.Read(copy?.ToJsonString() ?? "null");
    }

    private static void Rewrite(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Rewrite(item);
            }
        }

        if (node is not JsonObject fields)
        {
            return;
        }

        // https://discord.com/developers/docs/interactions/application-commands#application-command-object: permissions as text.
        if (fields["default_member_permissions"] is JsonValue text && text.TryGetValue(out string? bits) && Whole(bits) is { } permissions)
        {
            fields["default_member_permissions"] = permissions;
        }

        // https://discord.com/developers/docs/reference#uploading-files: the id of a new file is its number.
        foreach (JsonObject file in (fields["attachments"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (file["id"] is JsonValue number && number.GetValueKind() == JsonValueKind.Number)
            {
                file["id"] = number.ToJsonString();
            }
        }

        foreach ((_, JsonNode? value) in fields)
        {
            Rewrite(value);
        }
    }

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}

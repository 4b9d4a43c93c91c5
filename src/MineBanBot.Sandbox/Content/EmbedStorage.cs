using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Content;

/// <summary>Embeds as Discord gives them back: known members, trimmed, typed, files by address.</summary>
internal static class EmbedStorage
{
    private static readonly string[] Texts = ["title", "description", "url"];
    private static readonly (string Member, string[] Texts)[] Parts =
    [
        ("footer", ["text", "icon_url"]),
        ("author", ["name", "url", "icon_url"]),
        ("image", ["url"]),
        ("thumbnail", ["url"]),
    ];

    public static JsonArray Store(JsonObject form, JsonArray attachments) =>
        form.Objects("embeds").Select(embed => StoreOne(embed, attachments)).ToJsonArray();

    private static JsonObject StoreOne(JsonObject sent, JsonArray attachments)
    {
        JsonObject embed = new() { ["type"] = "rich" };
        Copy(sent, embed, Texts, attachments);
        if (sent.Whole("color") is { } color)
        {
            embed["color"] = color;
        }

        if (DateTimeOffset.TryParse(sent.Text("timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            embed["timestamp"] = WireTime.Write(time);
        }

        foreach ((string member, string[] texts) in Parts)
        {
            if (sent.Fields(member) is { } part)
            {
                JsonObject stored = [];
                Copy(part, stored, texts, attachments);
                embed[member] = stored;
            }
        }

        JsonArray fields = sent.Objects("fields").Select(Field).ToJsonArray();
        if (fields.Count > 0)
        {
            embed["fields"] = fields;
        }

        return embed;
    }

    private static JsonObject Field(JsonObject sent) => new()
    {
        ["name"] = sent.Text("name")?.Trim(),
        ["value"] = sent.Text("value")?.Trim(),
        ["inline"] = sent.Flag("inline") ?? false,
    };

    private static void Copy(JsonObject from, JsonObject to, string[] texts, JsonArray attachments)
    {
        foreach (string name in texts)
        {
            if (from.Text(name)?.Trim() is { Length: > 0 } text)
            {
                to[name] = name.EndsWith("url", StringComparison.Ordinal) ? Address(text, attachments) : text;
            }
        }
    }

    private static string Address(string url, JsonArray attachments)
    {
        const string uploaded = "attachment://";
        if (!url.StartsWith(uploaded, StringComparison.Ordinal))
        {
            return url;
        }

        string name = url[uploaded.Length..];
        return attachments.OfType<JsonObject>().FirstOrDefault(file => file.Text("filename") == name)?.Text("url") ?? url;
    }
}

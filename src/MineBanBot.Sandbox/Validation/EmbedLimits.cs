using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Validation;

// https://discord.com/developers/docs/resources/message#embed-object-embed-limits
internal static class EmbedLimits
{
    private const int All = 6000;

    public static void Check(FormErrors errors, string path, JsonNode? node)
    {
        if (node is null)
        {
            return;
        }

        if (node is not JsonArray embeds)
        {
            errors.Add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return;
        }

        if (embeds.Count > 10)
        {
            errors.TooLong(path, 10);
        }

        int sum = 0;
        for (int index = 0; index < embeds.Count; index++)
        {
            string at = $"{path}.{index.ToString(CultureInfo.InvariantCulture)}";
            if (embeds[index] is JsonObject embed)
            {
                CheckOne(errors, at, embed);
                sum += Size(embed);
            }
            else
            {
                errors.Add(at, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            }
        }

        if (sum > All)
        {
            errors.Add(path, "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000");
        }
    }

    private static void CheckOne(FormErrors errors, string at, JsonObject embed)
    {
        TextLength.Check(errors, $"{at}.title", embed.Text("title"), 256);
        TextLength.Check(errors, $"{at}.description", embed.Text("description"), 4096);
        TextLength.Check(errors, $"{at}.footer.text", embed.Fields("footer")?.Text("text"), 2048, embed["footer"] is null ? 0 : 1);
        TextLength.Check(errors, $"{at}.author.name", embed.Fields("author")?.Text("name"), 256, embed["author"] is null ? 0 : 1);
        CheckAddress(errors, $"{at}.url", embed.Text("url"), filesToo: false);
        foreach (string picture in new[] { "image", "thumbnail" })
        {
            CheckAddress(errors, $"{at}.{picture}.url", embed.Fields(picture)?.Text("url"), filesToo: true);
        }

        if (embed["color"] is { } color && color.AsWhole() is not (>= 0 and <= 0xFFFFFF))
        {
            errors.Add($"{at}.color", "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
        }

        if (embed.Text("timestamp") is { } time
            && !DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            errors.Add($"{at}.timestamp", "DATE_TIME_TYPE_PARSE", $"Could not parse {time}. Should be ISO8601.");
        }

        CheckFields(errors, $"{at}.fields", embed.Items("fields"));
    }

    private static void CheckFields(FormErrors errors, string at, JsonArray? fields)
    {
        if (fields?.Count > 25)
        {
            errors.TooLong(at, 25);
        }

        for (int index = 0; index < fields?.Count; index++)
        {
            JsonObject field = fields[index] as JsonObject ?? [];
            TextLength.Check(errors, $"{at}.{index}.name", field.Text("name"), 256, 1);
            TextLength.Check(errors, $"{at}.{index}.value", field.Text("value"), 1024, 1);
        }
    }

    private static void CheckAddress(FormErrors errors, string at, string? url, bool filesToo)
    {
        bool good = string.IsNullOrEmpty(url)
            || (Uri.TryCreate(url, UriKind.Absolute, out Uri? uri)
                && (uri.Scheme is "http" or "https" || (filesToo && uri.Scheme == "attachment")));
        if (!good)
        {
            errors.Add(at, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }

    private static int Size(JsonObject embed) =>
        TextLength.Of(embed.Text("title")) + TextLength.Of(embed.Text("description"))
        + TextLength.Of(embed.Fields("footer")?.Text("text")) + TextLength.Of(embed.Fields("author")?.Text("name"))
        + embed.Objects("fields").Sum(field => TextLength.Of(field.Text("name")) + TextLength.Of(field.Text("value")));
}

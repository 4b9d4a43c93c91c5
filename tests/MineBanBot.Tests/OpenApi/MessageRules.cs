using System.Text.Json;

namespace MineBanBot.Tests.OpenApi;

/// <summary>What Discord demands of messages beyond its description (https://discord.com/developers/docs/resources/message).</summary>
internal static class MessageRules
{
    private const int LongestContent = 2000, LargestEmbeds = 6000;
    private const int NewMessage = 4, ChangedMessage = 7;
    private static readonly string[] Substance = ["content", "embeds", "components", "attachments", "sticker_ids", "poll", "shared_client_theme"];

    /// <summary>The breaches of the message that a body holds; none when it holds none.</summary>
    public static IEnumerable<Breach> Check(string operation, JsonElement body) => (operation, body.Number("type")) switch
    {
        ("create_message" or "execute_webhook", _) => New(body, "body"),
        ("update_message" or "update_webhook_message" or "update_original_webhook_message", _) => Any(body, "body"),
        ("create_interaction_response", NewMessage) => New(body.Field("data") ?? default, "body.data"),
        ("create_interaction_response", ChangedMessage) => Any(body.Field("data") ?? default, "body.data"),
        ("create_thread", _) when body.Field("message") is { } first => New(first, "body.message"),
        _ => [],
    };

    private static IEnumerable<Breach> New(JsonElement message, string path) =>
        Substance.Any(name => HasSubstance(message.Field(name))) ? Any(message, path) : Any(message, path).Prepend(new Breach(path, "is an empty message"));

    private static IEnumerable<Breach> Any(JsonElement message, string path)
    {
        if (Reading.Length(message.Text("content")) > LongestContent)
        {
            yield return new Breach($"{path}.content", $"is longer than {LongestContent} characters");
        }

        if (message.Items("embeds").Sum(Weight) is var weight && weight > LargestEmbeds)
        {
            yield return new Breach($"{path}.embeds", $"have {weight} characters together, {LargestEmbeds} are allowed");
        }

        if (message.Field("allowed_mentions") is not { ValueKind: JsonValueKind.Object } mentions)
        {
            yield return new Breach($"{path}.allowed_mentions", "is missing: everyone named would be pinged");
            yield break;
        }

        foreach (string kind in new[] { "users", "roles" })
        {
            if (mentions.Items(kind).Any() && mentions.Items("parse").Any(each => Limits.Text(each) == kind))
            {
                yield return new Breach($"{path}.allowed_mentions.{kind}", "is given while parse has it, too");
            }
        }
    }

    private static int Weight(JsonElement embed) =>
        Weight(embed, "title", "description")
        + Weight(embed.Field("footer") ?? default, "text")
        + Weight(embed.Field("author") ?? default, "name")
        + embed.Items("fields").Sum(field => Weight(field, "name", "value"));

    // https://discord.com/developers/docs/resources/message#embed-object-embed-limits: white space at the ends does not count.
    private static int Weight(JsonElement holder, params string[] names) => names.Sum(name => Reading.Length(holder.Text(name).Trim()));

    private static bool HasSubstance(JsonElement? value) => value is { } given && given.ValueKind switch
    {
        JsonValueKind.String => !string.IsNullOrWhiteSpace(given.GetString()),
        JsonValueKind.Array => given.GetArrayLength() > 0,
        JsonValueKind.Object => true,
        _ => false,
    };
}

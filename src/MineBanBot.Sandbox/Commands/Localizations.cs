using System.Collections.Frozen;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Commands;

// https://discord.com/developers/docs/interactions/application-commands#localization
internal static class Localizations
{
    // https://discord.com/developers/docs/reference#locales
    private const string Known =
        "ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv- "
        + "SE th tr uk vi zh-CN zh-TW";

    private static readonly string[] Members = ["name_localizations", "description_localizations"];
    private static readonly FrozenSet<string> Locales = Known.Split(' ').ToFrozenSet();

    public static void Check(FormErrors errors, string path, JsonNode? node, Action<string, string?> check)
    {
        errors.CheckObject(path, node);
        foreach ((string locale, JsonNode? text) in node as JsonObject ?? [])
        {
            if (Locales.Contains(locale))
            {
                check($"{path}.{locale}", text.AsText());
            }
            else
            {
                errors.Choices($"{path}.{locale}", string.Join(", ", Locales));
            }
        }
    }

    /// <summary>A definition without its translations: lists have them only for those who ask.</summary>
    public static JsonNode? Without(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                JsonObject kept = [];
                foreach ((string name, JsonNode? value) in fields.Where(pair => !Members.Contains(pair.Key)))
                {
                    kept[name] = Without(value);
                }

                return kept;
            case JsonArray items:
                return items.Select(Without).ToJsonArray();
            default:
                return node?.DeepClone();
        }
    }
}

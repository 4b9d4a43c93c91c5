using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Content;

/// <summary>Discord numbers every component that came without an id.</summary>
internal static class ComponentStorage
{
    public static JsonArray Store(JsonObject form, JsonArray? attachments = null)
    {
        JsonArray stored = (JsonArray?)form.Items("components")?.DeepClone() ?? [];
        HashSet<long> taken = [.. Walk(stored).Select(component => component.Whole("id") ?? 0)];
        long next = 1;
        foreach (JsonObject component in Walk(stored).Where(component => component.Whole("id") is null or 0).ToList())
        {
            while (!taken.Add(next))
            {
                next++;
            }

            component["id"] = next;
        }

        foreach (JsonObject media in Walk(stored).SelectMany(Media))
        {
            FillIn(media, attachments ?? []);
        }

        return stored;
    }

    /// <summary>Every component of a message or modal, outermost first.</summary>
    public static IEnumerable<JsonObject> Walk(JsonArray? components)
    {
        foreach (JsonObject component in components?.OfType<JsonObject>() ?? [])
        {
            yield return component;
            IEnumerable<JsonObject> inner = [.. Walk(component.Items("components")), .. Single(component, "component"), .. Single(component, "accessory")];
            foreach (JsonObject child in inner)
            {
                yield return child;
            }
        }
    }

    private static IEnumerable<JsonObject> Media(JsonObject component) =>
    [
        .. Single(component, "media"),
        .. Single(component, "file"),
        .. component.Objects("items").SelectMany(item => Single(item, "media")),
    ];

    // https://discord.com/developers/docs/components/reference#unfurled-media-item
    private static void FillIn(JsonObject media, JsonArray attachments)
    {
        JsonObject? file = attachments.OfType<JsonObject>().FirstOrDefault(file => media.Text("url") == $"attachment://{file.Text("filename")}");
        string? url = file?.Text("url") ?? media.Text("url");
        media["url"] = url;
        media["proxy_url"] = url;
        if (file is not null)
        {
            media["attachment_id"] = file.Text("id");
            media["content_type"] = file.Text("content_type");
        }
    }

    private static IEnumerable<JsonObject> Single(JsonObject component, string member) =>
        component.Fields(member) is { } child ? [child] : [];
}

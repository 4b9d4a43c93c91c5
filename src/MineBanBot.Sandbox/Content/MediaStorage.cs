using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Content;

// https://discord.com/developers/docs/components/reference#unfurled-media-item
/// <summary>Pictures and files in components, as Discord gives them back: with an address of their own.</summary>
internal static class MediaStorage
{
    public static JsonArray FillIn(JsonArray components, JsonArray attachments, Snowflakes snowflakes)
    {
        foreach (JsonObject component in ComponentStorage.Walk(components))
        {
            foreach (JsonObject media in component.Objects("items").Append(component).Select(holder => holder.Fields("media")).OfType<JsonObject>())
            {
                FillIn(media, FileOf(media, attachments), snowflakes);
            }

            if (component.Fields("file") is { } shown)
            {
                JsonObject? file = FileOf(shown, attachments);
                component["name"] = file?.Text("filename") ?? "";
                component["size"] = file?.Whole("size") ?? 0;
                FillIn(shown, file, snowflakes);
            }
        }

        return components;
    }

    // By its name when it is new, by its address when it is one that stays.
    private static JsonObject? FileOf(JsonObject media, JsonArray attachments) =>
        attachments.OfType<JsonObject>().FirstOrDefault(file => media.Text("url") is { } url && (url == $"attachment://{file.Text("filename")}" || url == file.Text("url")));

    private static void FillIn(JsonObject media, JsonObject? file, Snowflakes snowflakes)
    {
        string? url = file?.Text("url") ?? media.Text("url");
        media["id"] = snowflakes.Next().ToString();
        media["url"] = url;
        media["proxy_url"] = url;
        if (file is not null)
        {
            media["attachment_id"] = file.Text("id");
            media["content_type"] = file.Text("content_type");
        }
    }
}

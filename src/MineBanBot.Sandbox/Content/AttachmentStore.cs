using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Content;

/// <summary>Keeps uploaded files and says where they are served.</summary>
internal sealed class AttachmentStore(Snowflakes snowflakes, Func<Uri> address)
{
    private readonly Dictionary<Snowflake, UploadedFile> files = [];

    public UploadedFile? Find(Snowflake? id) => id is { } known ? files.GetValueOrDefault(known) : null;

    // https://discord.com/developers/docs/resources/message#attachment-object
    public JsonObject Keep(Channel channel, UploadedFile file, string? name, string? description)
    {
        Snowflake id = snowflakes.Next();
        string shown = name ?? file.Name;
        string type = ContentType.Of(shown, file.ContentType);
        files[id] = file with { Name = shown, ContentType = type };
        string url = new Uri(address(), $"attachments/{channel.Id}/{id}/{Uri.EscapeDataString(shown)}").AbsoluteUri;
        JsonObject attachment = new()
        {
            ["id"] = id.ToString(),
            ["filename"] = shown,
            ["size"] = file.Content.Length,
            ["url"] = url,
            ["proxy_url"] = url,
            ["content_type"] = type,
        };
        if (description is not null)
        {
            attachment["description"] = description;
        }

        return attachment;
    }

    public void Clear() => files.Clear();
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;

namespace MineBanBot.Sandbox.Validation;

/// <summary>What Discord refuses in a message's body.</summary>
internal static class MessageLimits
{
    private const int NonceLength = 25;
    private const int FileSize = 10 * 1024 * 1024;
    private static readonly string[] EmbedTexts = ["title", "description", "url"];
    private static readonly string[] EmbedParts = ["footer", "author", "image", "thumbnail"];

    public static void Check(FormErrors errors, string path, JsonObject form, IReadOnlyList<UploadedFile> files, bool isV2)
    {
        string at = path.Length == 0 ? "" : path + ".";
        if (form["content"] is { } content && content.AsText() is null && content.AsWhole() is null)
        {
            errors.Add($"{at}content", "BASE_TYPE_BAD_STRING", "Could not interpret value as string.");
        }

        if (TextLength.Of(form.Text("content")) > 2000)
        {
            errors.TooLong($"{at}content", 2000);
        }

        errors.CheckArray($"{at}components", form["components"]);
        errors.CheckArray($"{at}attachments", form["attachments"]);
        errors.CheckObject($"{at}allowed_mentions", form["allowed_mentions"]);
        errors.CheckObject($"{at}message_reference", form["message_reference"]);
        EmbedLimits.Check(errors, $"{at}embeds", form["embeds"]);
        ComponentLimits.Check(errors, $"{at}components", form["components"], isV2);
        MentionLimits.Check(errors, $"{at}allowed_mentions", form.Fields("allowed_mentions"));
        if (form.Text("nonce") is { Length: > NonceLength })
        {
            errors.TooLong($"{at}nonce", NonceLength);
        }

        CheckAttachments(errors, $"{at}attachments", form, files);
        if (files.Count > 10)
        {
            errors.TooLong($"{at}attachments", 10);
        }

        if (files.Any(file => file.Content.Length > FileSize))
        {
            errors.Add($"{at}attachments", "BASE_TYPE_MAX_SIZE", "A file is larger than 10 MiB.");
        }

        if (isV2 && (form.Text("content") is { Length: > 0 } || form.Items("embeds") is { Count: > 0 }))
        {
            errors.Add($"{at}content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "The 'content' and 'embeds' fields cannot be used with components v2.");
        }
    }

    /// <summary>Discord's 50006.</summary>
    public static bool IsEmpty(JsonObject form, int files) =>
        TextLength.Of(form.Text("content")) == 0 && files == 0
        && !form.Objects("embeds").Any(HasSomething) && form.Items("components") is not { Count: > 0 }
        && form.Items("sticker_ids") is not { Count: > 0 } && form["poll"] is null && form.Fields("message_reference")?.Whole("type") != 1;

    // An embed of nothing, or of a colour alone, shows nothing.
    private static bool HasSomething(JsonObject embed) =>
        EmbedTexts.Any(name => TextLength.Of(embed.Text(name)) > 0)
        || EmbedParts.Any(name => embed.Fields(name) is not null)
        || embed.Items("fields") is { Count: > 0 };

    // https://discord.com/developers/docs/reference#editing-message-attachments
    private static void CheckAttachments(FormErrors errors, string at, JsonObject form, IReadOnlyList<UploadedFile> files)
    {
        JsonArray listed = form.Items("attachments") ?? [];
        for (int index = 0; index < listed.Count; index++)
        {
            JsonObject entry = listed[index] as JsonObject ?? [];
            TextLength.Check(errors, $"{at}.{index}.description", entry.Text("description"), 1024);
            // A small number is the place of a file that comes with the request, a snowflake one that is there.
            if (Snowflake.Read(entry["id"]) is not { } id)
            {
                errors.Required($"{at}.{index}.id");
            }
            else if (id.Value < 100 && !files.Any(file => file.Part == $"files[{id}]"))
            {
                errors.Add($"{at}.{index}.id", "ATTACHMENT_NOT_FOUND", $"There is no file files[{id}].");
            }
        }
    }

    public static bool IsV2(JsonObject form) => ((form.Whole("flags") ?? 0) & MessageFlags.ComponentsV2) != 0;
}

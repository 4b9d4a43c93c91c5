using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Routes;

/// <summary>The checks that every message body passes, wherever it is sent.</summary>
internal static class MessageForm
{
    /// <summary>The refusal of a new message, or null when it is good.</summary>
    public static RestAnswer? Refuse(RestCall call, JsonObject form, string path) =>
        RefuseLimits(call, form, path, MessageLimits.IsV2(form)) ?? (MessageLimits.IsEmpty(form, call.Files.Count) ? RestAnswer.EmptyMessage : null);

    /// <summary>The refusal of an edit, which may leave things as they are but not nothing.</summary>
    public static RestAnswer? RefuseEdit(RestCall call, Message message, JsonObject form, string path)
    {
        // What was made of the newer components stays so.
        bool isV2 = MessageLimits.IsV2(form) || (message.Flags & MessageFlags.ComponentsV2) != 0;
        if (RefuseLimits(call, form, path, isV2) is { } refusal)
        {
            return refusal;
        }

        JsonObject merged = [];
        foreach (string member in new[] { "content", "embeds", "components" })
        {
            merged[member] = (form.ContainsKey(member) ? form[member] : message.Json[member])?.DeepClone();
        }

        bool keepsFiles = ((form.ContainsKey("attachments") ? form["attachments"] : message.Json["attachments"]) as JsonArray)?.Count > 0;
        return !message.IsLoading && MessageLimits.IsEmpty(merged, call.Files.Count + (keepsFiles ? 1 : 0)) ? RestAnswer.EmptyMessage
            : message.IsLoading && MessageLimits.IsEmpty(form, call.Files.Count) ? RestAnswer.EmptyMessage
            : null;
    }

    // https://discord.com/developers/docs/reference#uploading-files
    private static void CheckFiles(FormErrors errors, string path, JsonObject form, IReadOnlyList<UploadedFile> files)
    {
        foreach (JsonObject component in ComponentStorage.Walk(form.Items("components")))
        {
            if (component.Fields("file")?.Text("url") is { } url && !files.Any(file => url == $"attachment://{file.Name}"))
            {
                errors.Add(path.Length == 0 ? "components" : $"{path}.components", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
            }
        }
    }

    private static RestAnswer? RefuseLimits(RestCall call, JsonObject form, string path, bool isV2)
    {
        // No allowed_mentions is no breach: Discord documents what is pinged then, not that it must be sent.
        FormErrors errors = new();
        MessageLimits.Check(errors, path, form, call.Files, isV2);
        CheckFiles(errors, path, form, call.Files);
        return errors.Any ? RestAnswer.Invalid(errors) : null;
    }
}

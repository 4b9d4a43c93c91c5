using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Messages;

/// <summary>Creates, edits and deletes messages, and tells the bots and the page.</summary>
internal sealed class MessageWriter(SandboxState state)
{
    private readonly MessageEvents events = new(state);

    // https://discord.com/developers/docs/resources/message#message-object
    public Message Create(MessageDraft draft)
    {
        Snowflake id = draft.Id ?? state.Snowflakes.Next();
        JsonObject form = draft.Form;
        JsonArray attachments = Attach(draft.Channel, form, draft.Files, []);
        JsonObject json = new()
        {
            ["id"] = id.ToString(),
            ["channel_id"] = draft.Channel.Id.ToString(),
            ["type"] = TypeOf(draft),
            ["author"] = draft.Author.User.ToJson(),
            ["content"] = form.Text("content")?.Trim() ?? "",
            ["timestamp"] = WireTime.Write(state.Time.GetUtcNow()),
            ["edited_timestamp"] = null,
            ["tts"] = form.Flag("tts") ?? false,
            ["pinned"] = false,
            ["flags"] = draft.Flags | ((form.Whole("flags") ?? 0) & MessageFlags.FromBots),
            ["attachments"] = attachments,
            ["embeds"] = EmbedStorage.Store(form, attachments),
            ["components"] = MediaStorage.FillIn(ComponentStorage.Store(form), attachments, state.Snowflakes),
        };
        MentionReading.Write(json, form, state.World, draft.Interaction is not null, MayPingAll(draft.Author, draft.Channel));
        if (form["nonce"] is { } nonce)
        {
            json["nonce"] = nonce.DeepClone();
        }

        Refer(json, draft);
        User? onlyFor = (draft.Flags & MessageFlags.Ephemeral) != 0 ? draft.Interaction?.User : null;
        Message message = new(id, draft.Channel, draft.Author, onlyFor, json);
        state.Messages.Add(message);
        if (draft.Channel.Thread is { } thread)
        {
            thread.Messages++;
        }

        events.Created(message);
        return message;
    }

    /// <summary>Members that the form does not name stay as they are.</summary>
    public void Edit(Message message, JsonObject form, IReadOnlyList<UploadedFile> files, bool fromInteraction)
    {
        JsonObject json = message.Json;
        JsonArray attachments = form.ContainsKey("attachments") || files.Count > 0
            ? Attach(message.Channel, form, files, json.Items("attachments") ?? [])
            : (JsonArray)json["attachments"]!.DeepClone();
        json["attachments"] = attachments;
        if (form.ContainsKey("content"))
        {
            json["content"] = form.Text("content")?.Trim() ?? "";
            MentionReading.Write(json, form, state.World, fromInteraction, MayPingAll(message.Author, message.Channel));
        }

        if (form.ContainsKey("embeds"))
        {
            json["embeds"] = EmbedStorage.Store(form, attachments);
        }

        if (form.ContainsKey("components"))
        {
            json["components"] = MediaStorage.FillIn(ComponentStorage.Store(form), attachments, state.Snowflakes);
        }

        if (message.IsLoading)
        {
            message.Flags &= ~MessageFlags.Loading;
        }
        else
        {
            json["edited_timestamp"] = WireTime.Write(state.Time.GetUtcNow());
        }

        long editable = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;
        if (form.Whole("flags") is { } flags)
        {
            message.Flags = (message.Flags & ~MessageFlags.SuppressEmbeds) | (flags & editable);
        }

        events.Updated(message);
    }

    /// <summary>Tells of a change that was made elsewhere: a pin, a thread, a crosspost.</summary>
    public void Announce(Message message) => events.Updated(message);

    public void Delete(Message message)
    {
        state.Messages.Remove(message);
        events.Deleted(message);
    }

    private static bool MayPingAll(Bot author, Channel channel) => channel.PermissionsOf(author.User).HasFlag(Permissions.MentionEveryone);

    private static int TypeOf(MessageDraft draft) =>
        draft.Type is { } type ? type
        : draft.FollowsUp is not null || draft.Form.Fields("message_reference") is not null ? 19
        : draft.Interaction is { Type: InteractionType.Command } interaction ? (interaction.CommandType == 1 ? 20 : 23)
        : draft.Interaction?.Source is not null ? 19
        : 0;

    private JsonArray Attach(Channel channel, JsonObject form, IReadOnlyList<UploadedFile> files, JsonArray before)
    {
        List<JsonObject> named = [.. form.Objects("attachments")];
        IEnumerable<JsonNode> kept = before.OfType<JsonObject>()
            .Where(old => !form.ContainsKey("attachments") || named.Exists(entry => Snowflake.Read(entry["id"])?.ToString() == old.Text("id")))
            .Select(old => old.DeepClone());
        IEnumerable<JsonNode> added = files.Select(file =>
        {
            JsonObject? entry = named.Find(entry => $"files[{Snowflake.Read(entry["id"])}]" == file.Part);
            return state.Attachments.Keep(channel, file, entry?.Text("filename"), entry?.Text("description"));
        });
        return kept.Concat(added).ToJsonArray();
    }

    private static void Refer(JsonObject json, MessageDraft draft)
    {
        if (draft.Interaction is { } interaction)
        {
            json["application_id"] = draft.Author.ApplicationId.ToString();
            json["webhook_id"] = draft.Author.ApplicationId.ToString();
            json["interaction_metadata"] = interaction.Metadata(draft.FollowsUp);
            if (interaction.Type == InteractionType.Command)
            {
                json["interaction"] = interaction.LegacyMetadata();
            }
        }

        Snowflake? replied = draft.FollowsUp?.Id ?? draft.Interaction?.Source?.Id
            ?? Snowflake.Read(draft.Form.Fields("message_reference")?["message_id"]);
        if (replied is { } referred && draft.Interaction?.Type != InteractionType.Command | draft.FollowsUp is not null)
        {
            JsonObject reference = new() { ["type"] = 0, ["channel_id"] = draft.Channel.Id.ToString(), ["message_id"] = referred.ToString() };
            if (draft.Channel.Guild is { } guild)
            {
                reference["guild_id"] = guild.Id.ToString();
            }

            json["message_reference"] = reference;
        }
    }
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Routes;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.Validation;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Channels;

// https://discord.com/developers/docs/resources/channel#start-thread-from-message
internal sealed class ThreadRoutes(SandboxState state, MessageWriter writer, ChannelAccess access)
{
    private const long ADay = 1440;
    private const int MostTags = 5;

    public IEnumerable<RestRoute> All =>
    [
        new("POST", "/channels/{channel_id}/messages/{message_id}/threads", RestAccess.Bot, call => access.On(call, message => Under(call, message))),
        new("POST", "/channels/{channel_id}/threads", RestAccess.Bot, call => access.In(call, channel => In(call, channel))),
        new("GET", "/channels/{channel_id}/threads/archived/public", RestAccess.Bot, call => access.In(call, channel => Archived(call, channel))),
        new("GET", "/guilds/{guild_id}/threads/active", RestAccess.Bot, Active),
    ];

    // https://discord.com/developers/docs/resources/guild#list-active-guild-threads
    private RestAnswer Active(RestCall call) => state.World.FindGuild(call.Id("guild_id")) is { } guild
        ? RestAnswer.Ok(List(call, guild.Threads.Where(thread => !thread.Thread!.Archived)))
        : RestAnswer.UnknownGuild;

    // https://discord.com/developers/docs/resources/channel#list-public-archived-threads
    private static RestAnswer Archived(RestCall call, Channel channel)
    {
        if (!ChannelAccess.Has(call, channel, Permissions.ReadMessageHistory))
        {
            return RestAnswer.MissingPermissions;
        }

        JsonObject list = List(call, channel.Guild?.Threads.Where(thread => thread.Thread!.Archived && thread.Thread.Parent == channel) ?? []);
        list["has_more"] = false;
        return RestAnswer.Ok(list);
    }

    private static JsonObject List(RestCall call, IEnumerable<Channel> threads) => new()
    {
        ["threads"] = threads.Where(thread => thread.IsVisibleTo(call.Caller.User)).OrderByDescending(thread => thread.Id.Value).Select(thread => thread.ToJson()).ToJsonArray(),
        ["members"] = new JsonArray(),
    };

    private RestAnswer Under(RestCall call, Message message)
    {
        if (message.Channel.Type is not (ChannelType.Text or ChannelType.Announcement))
        {
            return RestAnswer.WrongChannelType;
        }

        // The thread takes the message's id, so there can be one only.
        return Refuse(call, message.Channel, Permissions.CreatePublicThreads)
            ?? (state.World.FindChannel(message.Id) is not null ? RestAnswer.ThreadExists : RestAnswer.Created(OpenUnder(call, message).ToJson()));
    }

    private Channel OpenUnder(RestCall call, Message message)
    {
        Channel thread = Open(call, message.Channel, message.Id);
        message.Flags |= MessageFlags.HasThread;
        message.Json["thread"] = thread.ToJson();
        writer.Announce(message);
        return thread;
    }

    private RestAnswer In(RestCall call, Channel channel)
    {
        switch (channel.Type)
        {
            case ChannelType.Forum:
                return Post(call, channel);
            case ChannelType.Text or ChannelType.Announcement:
                // Without a type a thread is private, which the sandbox's guilds let nobody make.
                bool isPublic = call.Form.Whole("type") is (int)ChannelType.PublicThread or (int)ChannelType.AnnouncementThread;
                return Refuse(call, channel, Permissions.CreatePublicThreads)
                    ?? (isPublic ? RestAnswer.Created(Open(call, channel, state.Snowflakes.Next()).ToJson()) : RestAnswer.MissingPermissions);
            default:
                return RestAnswer.WrongChannelType;
        }
    }

    // https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel
    private RestAnswer Post(RestCall call, Channel forum)
    {
        FormErrors errors = new();
        if (call.Form.Fields("message") is not { } form)
        {
            errors.Required("message");
            return RestAnswer.Invalid(errors);
        }

        if ((Refuse(call, forum, Permissions.SendMessages) ?? RefuseTags(call, forum) ?? MessageForm.Refuse(call, form, "message")
            ?? ChannelAccess.RefuseParts(call, forum, form)) is { } refusal)
        {
            return refusal;
        }

        // A post and its first message have the same id.
        Snowflake id = state.Snowflakes.Next();
        Channel thread = Open(call, forum, id);
        Message first = writer.Create(new MessageDraft(call.Caller, thread, form, call.Files) { Id = id });
        JsonObject answer = thread.ToJson();
        answer["message"] = first.Copy();
        return RestAnswer.Created(answer);
    }

    private static RestAnswer? Refuse(RestCall call, Channel channel, Permissions needed)
    {
        if (!ChannelAccess.Has(call, channel, needed))
        {
            return RestAnswer.MissingPermissions;
        }

        FormErrors errors = new();
        TextLength.Check(errors, "name", call.Form.Text("name"), 100, 1);
        if (call.Form["auto_archive_duration"] is { } duration && duration.AsWhole() is not (60 or 1440 or 4320 or 10080))
        {
            errors.Choices("auto_archive_duration", "60, 1440, 4320, 10080");
        }

        return errors.Any ? RestAnswer.Invalid(errors) : null;
    }

    private static RestAnswer? RefuseTags(RestCall call, Channel forum)
    {
        FormErrors errors = new();
        errors.CheckArray("applied_tags", call.Form["applied_tags"]);
        JsonArray asked = call.Form.Items("applied_tags") ?? [];
        if (asked.Count > MostTags)
        {
            errors.TooLong("applied_tags", MostTags);
        }

        for (int index = 0; index < asked.Count; index++)
        {
            if (Snowflake.Read(asked[index]) is null)
            {
                errors.Add($"applied_tags.{index}", "NUMBER_TYPE_COERCE", "Value is not snowflake.");
            }
        }

        List<ForumTag?> tags = [.. TagsOf(call).Select(id => forum.Tags.FirstOrDefault(tag => tag.Id == id))];
        return errors.Any ? RestAnswer.Invalid(errors)
            : tags.Contains(null) ? RestAnswer.UnknownTag
            : tags.Exists(tag => tag!.Moderated) && !ChannelAccess.Has(call, forum, Permissions.ManageThreads) ? RestAnswer.MissingPermissions
            : forum.NeedsTag && tags.Count == 0 ? RestAnswer.NeedsTag
            : null;
    }

    private static IEnumerable<Snowflake> TagsOf(RestCall call) =>
        (call.Form.Items("applied_tags") ?? []).Select(Snowflake.Read).OfType<Snowflake>().Distinct();

    // https://discord.com/developers/docs/events/gateway-events#thread-create
    private Channel Open(RestCall call, Channel parent, Snowflake id)
    {
        ChannelType type = parent.Type == ChannelType.Announcement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
        ThreadDetails thread = new(parent, call.Caller.ApplicationId, state.Time.GetUtcNow(), call.Form.Whole("auto_archive_duration") ?? ADay)
        {
            Tags = parent.Type == ChannelType.Forum ? [.. TagsOf(call)] : [],
        };
        Channel channel = new(id, parent.Guild, type, call.Form.Text("name")!) { Thread = thread };
        state.World.Add(channel);
        JsonObject created = channel.ToJson();
        created["newly_created"] = true;
        state.Tell(channel, GatewayIntents.Guilds, "THREAD_CREATE", created);
        return channel;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Routes;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Channels;

// https://discord.com/developers/docs/resources/message
internal sealed class MessageRoutes(SandboxState state, MessageWriter writer, ChannelAccess access)
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string OneMessage = "/channels/{channel_id}/messages/{message_id}";

    public IEnumerable<RestRoute> All =>
    [
        new("GET", Messages, RestAccess.Bot, call => access.In(call, channel => List(call, channel))),
        new("POST", Messages, RestAccess.Bot, call => access.In(call, channel => Create(call, channel))),
        new("GET", OneMessage, RestAccess.Bot, call => access.On(call, message => RestAnswer.Ok(message.Copy()))),
        new("PATCH", OneMessage, RestAccess.Bot, call => access.On(call, message => Edit(call, message))),
        new("DELETE", OneMessage, RestAccess.Bot, call => access.On(call, message => Delete(call, message))),
        new("POST", $"{OneMessage}/crosspost", RestAccess.Bot, call => access.On(call, message => Crosspost(call, message))),
    ];

    // Newest first, unlike the control interface.
    private RestAnswer List(RestCall call, Channel channel)
    {
        int limit = int.TryParse(call.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, 1, 100) : 50;
        IEnumerable<Message> found = ChannelAccess.Has(call, channel, Permissions.ReadMessageHistory)
            ? state.Messages.In(channel).Where(message => message.OnlyFor is null)
            : [];
        bool forward = false;
        if (Snowflake.Read(call.Query["before"]) is { } before)
        {
            found = found.Where(message => message.Id.Value < before.Value);
        }
        else if (Snowflake.Read(call.Query["after"]) is { } after)
        {
            forward = true;
            found = found.Where(message => message.Id.Value > after.Value);
        }

        found = forward ? found.Take(limit) : found.TakeLast(limit);
        return RestAnswer.Ok(found.Reverse().Select(message => message.Copy()).ToJsonArray());
    }

    private RestAnswer Create(RestCall call, Channel channel)
    {
        JsonObject form = call.Form;
        if ((MessageForm.Refuse(call, form, "") ?? access.RefuseSending(call, channel, form)) is { } refusal)
        {
            return refusal;
        }

        JsonNode? nonce = form["nonce"];
        bool enforced = nonce is not null && (form.Flag("enforce_nonce") ?? false);
        if (enforced && state.Nonces.Find(call.Caller, channel, nonce!) is { } earlier)
        {
            return RestAnswer.Ok(earlier.Copy());
        }

        if (channel.Thread is { Archived: true } thread)
        {
            thread.Archived = false;
        }

        Message message = writer.Create(new MessageDraft(call.Caller, channel, form, call.Files));
        if (nonce is not null)
        {
            state.Nonces.Remember(call.Caller, channel, nonce, message);
        }

        return RestAnswer.Ok(message.Copy());
    }

    private RestAnswer Edit(RestCall call, Message message)
    {
        if (message.Author != call.Caller)
        {
            return RestAnswer.NotYours;
        }

        if ((MessageForm.RefuseEdit(call, message, call.Form, "") ?? ChannelAccess.RefuseParts(call, message.Channel, call.Form)) is { } refusal)
        {
            return refusal;
        }

        if (message.IsSystem)
        {
            return RestAnswer.SystemMessage;
        }

        writer.Edit(message, call.Form, call.Files, fromInteraction: false);
        return RestAnswer.Ok(message.Copy());
    }

    private RestAnswer Delete(RestCall call, Message message)
    {
        if (message.Author != call.Caller && !ChannelAccess.Has(call, message.Channel, Permissions.ManageMessages))
        {
            return message.Channel.Guild is null ? RestAnswer.NotInDirectMessages : RestAnswer.MissingPermissions;
        }

        writer.Delete(message);
        return RestAnswer.Nothing;
    }

    // https://discord.com/developers/docs/resources/message#crosspost-message
    private RestAnswer Crosspost(RestCall call, Message message)
    {
        Permissions needed = message.Author == call.Caller ? Permissions.SendMessages : Permissions.ManageMessages;
        if (message.Channel.Type != ChannelType.Announcement)
        {
            return RestAnswer.WrongChannelType;
        }

        if (!ChannelAccess.Has(call, message.Channel, needed))
        {
            return RestAnswer.MissingPermissions;
        }

        if ((message.Flags & MessageFlags.Crossposted) != 0)
        {
            return RestAnswer.AlreadyCrossposted;
        }

        message.Flags |= MessageFlags.Crossposted;
        writer.Announce(message);
        return RestAnswer.Ok(message.Copy());
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Routes;

// https://discord.com/developers/docs/resources/message
internal sealed class ChannelRoutes(SandboxState state, MessageWriter writer)
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string OneMessage = "/channels/{channel_id}/messages/{message_id}";

    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/channels/{channel_id}", RestAccess.Bot, call => In(call, channel => RestAnswer.Ok(channel.ToJson()))),
        new("POST", "/channels/{channel_id}/typing", RestAccess.Bot, call => In(call, _ => RestAnswer.Nothing)),
        new("GET", Messages, RestAccess.Bot, call => In(call, channel => List(call, channel))),
        new("POST", Messages, RestAccess.Bot, call => In(call, channel => Create(call, channel))),
        new("GET", OneMessage, RestAccess.Bot, call => On(call, message => RestAnswer.Ok(message.Copy()))),
        new("PATCH", OneMessage, RestAccess.Bot, call => On(call, message => Edit(call, message))),
        new("DELETE", OneMessage, RestAccess.Bot, call => On(call, message => Delete(call, message))),
    ];

    private RestAnswer In(RestCall call, Func<Channel, RestAnswer> answer) =>
        state.World.FindChannel(call.Id("channel_id")) is not { } channel ? RestAnswer.UnknownChannel
        : !channel.IsVisibleTo(call.Caller.User) ? RestAnswer.MissingAccess
        : answer(channel);

    private RestAnswer On(RestCall call, Func<Message, RestAnswer> answer) =>
        In(call, channel => state.Messages.Find(channel, call.Id("message_id")) is { OnlyFor: null } message
            ? answer(message)
            : RestAnswer.UnknownMessage);

    // Newest first, unlike the control interface.
    private RestAnswer List(RestCall call, Channel channel)
    {
        int limit = int.TryParse(call.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, 1, 100) : 50;
        IEnumerable<Message> found = state.Messages.In(channel).Where(message => message.OnlyFor is null);
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
        if (MessageForm.Refuse(call, form, "") is { } refusal)
        {
            return refusal;
        }

        JsonNode? nonce = form["nonce"];
        bool enforced = nonce is not null && (form.Flag("enforce_nonce") ?? false);
        if (enforced && state.Nonces.Find(call.Caller, channel, nonce!) is { } earlier)
        {
            return RestAnswer.Ok(earlier.Copy());
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

        if (MessageForm.RefuseEdit(call, message, call.Form, "") is { } refusal)
        {
            return refusal;
        }

        writer.Edit(message, call.Form, call.Files, fromInteraction: false);
        return RestAnswer.Ok(message.Copy());
    }

    private RestAnswer Delete(RestCall call, Message message)
    {
        if (message.Author != call.Caller)
        {
            return RestAnswer.MissingAccess;
        }

        writer.Delete(message);
        return RestAnswer.Nothing;
    }
}

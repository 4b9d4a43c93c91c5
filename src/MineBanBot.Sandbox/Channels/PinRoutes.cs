using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Channels;

// https://discord.com/developers/docs/resources/message#get-channel-pins
internal sealed class PinRoutes(SandboxState state, MessageWriter writer, ChannelAccess access)
{
    private const int Most = 250, PinNotice = 6;

    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/channels/{channel_id}/messages/pins", RestAccess.Bot, call => access.In(call, List)),
        // The older spelling of the same.
        new("GET", "/channels/{channel_id}/pins", RestAccess.Bot,
            call => access.In(call, channel => RestAnswer.Ok(Pinned(channel).Select(message => message.Copy()).ToJsonArray()))),
        .. At("/channels/{channel_id}/messages/pins/{message_id}"),
        .. At("/channels/{channel_id}/pins/{message_id}"),
    ];

    private IEnumerable<RestRoute> At(string template) =>
    [
        new("PUT", template, RestAccess.Bot, call => access.On(call, message => Pin(call, message))),
        new("DELETE", template, RestAccess.Bot, call => access.On(call, message => Unpin(call, message))),
    ];

    private IEnumerable<Message> Pinned(Channel channel) => state.Messages.In(channel).Where(message => message.PinnedAt is not null).Reverse();

    private RestAnswer List(Channel channel) => RestAnswer.Ok(new JsonObject
    {
        ["items"] = Pinned(channel).Select(message => new JsonObject
        {
            ["pinned_at"] = WireTime.Write(message.PinnedAt!.Value),
            ["message"] = message.Copy(),
        }).ToJsonArray(),
        ["has_more"] = false,
    });

    private RestAnswer Pin(RestCall call, Message message)
    {
        if (!ChannelAccess.Has(call, message.Channel, Permissions.PinMessages))
        {
            return RestAnswer.MissingPermissions;
        }

        if (message.IsSystem)
        {
            return RestAnswer.SystemMessage;
        }

        if (message.PinnedAt is not null)
        {
            return RestAnswer.Nothing;
        }

        if (Pinned(message.Channel).Count() >= Most)
        {
            return RestAnswer.TooManyPins;
        }

        Change(message, state.Time.GetUtcNow());
        JsonObject notice = new() { ["message_reference"] = new JsonObject { ["message_id"] = message.Id.ToString() } };
        writer.Create(new MessageDraft(call.Caller, message.Channel, notice, []) { Type = PinNotice });
        return RestAnswer.Nothing;
    }

    private RestAnswer Unpin(RestCall call, Message message)
    {
        if (!ChannelAccess.Has(call, message.Channel, Permissions.PinMessages))
        {
            return RestAnswer.MissingPermissions;
        }

        if (message.PinnedAt is not null)
        {
            Change(message, null);
        }

        return RestAnswer.Nothing;
    }

    // https://discord.com/developers/docs/events/gateway-events#channel-pins-update
    private void Change(Message message, DateTimeOffset? at)
    {
        message.PinnedAt = at;
        writer.Announce(message);
        Channel channel = message.Channel;
        JsonObject update = new()
        {
            ["channel_id"] = channel.Id.ToString(),
            ["last_pin_timestamp"] = Pinned(channel).Max(pinned => pinned.PinnedAt) is { } last ? WireTime.Write(last) : null,
        };
        if (channel.Guild is { } guild)
        {
            update["guild_id"] = guild.Id.ToString();
        }

        state.Tell(channel, channel.Guild is null ? GatewayIntents.DirectMessages : GatewayIntents.Guilds, "CHANNEL_PINS_UPDATE", update);
    }
}

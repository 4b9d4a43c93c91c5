using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.Validation;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Channels;

// https://discord.com/developers/docs/resources/channel
internal sealed class ChannelRoutes(SandboxState state, ChannelAccess access)
{
    private const string One = "/channels/{channel_id}";

    public IEnumerable<RestRoute> All =>
    [
        new("GET", One, RestAccess.Bot, call => access.In(call, channel => RestAnswer.Ok(channel.ToJson()))),
        new("PATCH", One, RestAccess.Bot, call => access.In(call, channel => Edit(call, channel))),
        new("POST", $"{One}/typing", RestAccess.Bot, call => access.In(call, channel => Type(call, channel))),
    ];

    // Bots change threads here; of other channels the sandbox's guilds are as they are.
    private RestAnswer Edit(RestCall call, Channel channel)
    {
        if (channel.Thread is not { } thread)
        {
            return channel.Direct is null ? RestAnswer.MissingPermissions : RestAnswer.NotInDirectMessages;
        }

        bool own = thread.Owner == call.Caller.ApplicationId;
        if (!ChannelAccess.Has(call, channel, Permissions.ManageThreads) && (!own || call.Form.ContainsKey("locked")))
        {
            return RestAnswer.MissingPermissions;
        }

        FormErrors errors = new();
        if (call.Form.ContainsKey("name"))
        {
            TextLength.Check(errors, "name", call.Form.Text("name"), 100, 1);
        }

        if (errors.Any)
        {
            return RestAnswer.Invalid(errors);
        }

        channel.Name = call.Form.Text("name") ?? channel.Name;
        thread.Archived = call.Form.Flag("archived") ?? thread.Archived;
        thread.Locked = call.Form.Flag("locked") ?? thread.Locked;
        state.Tell(channel, GatewayIntents.Guilds, "THREAD_UPDATE", channel.ToJson());
        return RestAnswer.Ok(channel.ToJson());
    }

    // https://discord.com/developers/docs/events/gateway-events#typing-start
    private RestAnswer Type(RestCall call, Channel channel)
    {
        if (!ChannelAccess.Has(call, channel, Permissions.SendMessages))
        {
            return RestAnswer.MissingPermissions;
        }

        JsonObject typing = new()
        {
            ["channel_id"] = channel.Id.ToString(),
            ["user_id"] = call.Caller.ApplicationId.ToString(),
            ["timestamp"] = state.Time.GetUtcNow().ToUnixTimeSeconds(),
        };
        if (channel.Guild is { } guild)
        {
            typing["guild_id"] = guild.Id.ToString();
            typing["member"] = guild.MemberJson(call.Caller.User);
        }

        state.Tell(channel, channel.Guild is null ? GatewayIntents.DirectMessageTyping : GatewayIntents.GuildMessageTyping, "TYPING_START", typing);
        return RestAnswer.Nothing;
    }
}

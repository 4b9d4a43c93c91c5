using System.Text.Json.Nodes;

using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Messages;

/// <summary>Message events, to the bots that may see the channel. Ephemeral messages make none.</summary>
internal sealed class MessageEvents(SandboxState state)
{
    public void Created(Message message) => Announce("MESSAGE_CREATE", message);

    public void Updated(Message message) => Announce("MESSAGE_UPDATE", message);

    public void Deleted(Message message)
    {
        JsonObject deleted = new() { ["id"] = message.Id.ToString(), ["channel_id"] = message.Channel.Id.ToString() };
        if (message.Channel.Guild is { } guild)
        {
            deleted["guild_id"] = guild.Id.ToString();
        }

        Send(message, "MESSAGE_DELETE", _ => deleted);
    }

    private void Announce(string name, Message message) => Send(message, name, bot =>
    {
        JsonObject json = message.Copy();
        if (message.Channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.ToString();
            JsonObject member = guild.MemberJson(message.Author.User);
            member.Remove("user");
            json["member"] = member;
        }

        if (bot != message.Author)
        {
            // The words of others need the privileged intent, which the sandbox does not give.
            json["content"] = "";
            json["embeds"] = new JsonArray();
            json["attachments"] = new JsonArray();
            json["components"] = new JsonArray();
        }

        return json;
    });

    private void Send(Message message, string name, Func<Bot, JsonObject> describe)
    {
        Channel channel = message.Channel;
        state.Changes.Say("message", channel.Id.ToString());
        if (message.OnlyFor is not null)
        {
            return;
        }

        GatewayIntents needed = channel.Guild is null ? GatewayIntents.DirectMessages : GatewayIntents.GuildMessages;
        foreach (Bot bot in state.World.Bots.Where(bot => state.Sessions.IsHeard(bot, channel.Guild, needed) && channel.IsVisibleTo(bot.User)))
        {
            state.Sessions.Dispatch(bot, channel.Guild, needed, name, describe(bot));
        }
    }
}

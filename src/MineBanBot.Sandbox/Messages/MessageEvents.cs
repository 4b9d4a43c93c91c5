using System.Text.Json.Nodes;

using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sessions;

namespace MineBanBot.Sandbox.Messages;

/// <summary>Message events, to the bots that may see the channel. Ephemeral messages make none.</summary>
internal sealed class MessageEvents(SandboxState state)
{
    public void Created(Message message) => Announce("MESSAGE_CREATE", message);

    public void Updated(Message message) => Announce("MESSAGE_UPDATE", message);

    public void Deleted(Message message)
    {
        Send(message, "MESSAGE_DELETE", _ => new JsonObject
        {
            ["id"] = message.Id.ToString(),
            ["channel_id"] = message.Channel.Id.ToString(),
            ["guild_id"] = message.Channel.Guild.Id.ToString(),
        });
    }

    private void Announce(string name, Message message) => Send(message, name, bot =>
    {
        JsonObject json = message.Copy();
        json["guild_id"] = message.Channel.Guild.Id.ToString();
        JsonObject member = message.Channel.Guild.MemberJson(message.Author.User);
        member.Remove("user");
        json["member"] = member;
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
        state.Changes.Say("message", message.Channel.Id.ToString());
        if (message.OnlyFor is not null)
        {
            return;
        }

        foreach (Bot bot in state.World.Bots.Where(bot => message.Channel.IsVisibleTo(bot.User)))
        {
            state.Sessions.Dispatch(bot, message.Channel.Guild, GatewayIntents.GuildMessages, name, describe(bot));
        }
    }
}

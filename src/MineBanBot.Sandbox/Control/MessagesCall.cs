using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Control;

/// <summary>GET /sandbox/channels/{id}/messages: newest last.</summary>
internal static class MessagesCall
{
    public static JsonArray List(string channelId, string? userName, SandboxState state)
    {
        Channel channel = state.World.FindChannel(Snowflake.Read(channelId))
            ?? throw new BadControlRequestException("There is no channel with this id.");
        IEnumerable<Message> messages = state.Messages.In(channel);
        if (string.IsNullOrEmpty(userName))
        {
            // Without a user: what everybody in the channel sees.
            return messages.Where(message => message.OnlyFor is null).Select(message => message.Copy()).ToJsonArray();
        }

        User user = state.World.FindUser(userName) ?? throw new BadControlRequestException("There is no user of this name.");
        return messages.Where(message => message.IsVisibleTo(user)).Select(message => message.Copy()).ToJsonArray();
    }
}

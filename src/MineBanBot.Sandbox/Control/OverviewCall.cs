using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Control;

/// <summary>GET /sandbox.</summary>
internal static class OverviewCall
{
    public static JsonObject Describe(SandboxState state) => new()
    {
        ["guilds"] = state.World.Guilds.Select(Describe).ToJsonArray(),
        ["users"] = state.World.Users.Select(user => new JsonObject
        {
            ["id"] = user.Id.ToString(),
            ["name"] = user.Name,
            ["persona"] = PersonaName.Of(user.Persona),
        }).ToJsonArray(),
        ["bots"] = state.World.Bots.Select(bot => Describe(bot, state)).ToJsonArray(),
        ["commands"] = state.Commands.All.Select(command => new JsonObject
        {
            ["application_id"] = command.Bot.ApplicationId.ToString(),
            ["name"] = command.Name,
            ["type"] = command.Type,
        }).ToJsonArray(),
    };

    public static JsonObject Describe(Guild guild) => new()
    {
        ["id"] = guild.Id.ToString(),
        ["name"] = guild.Name,
        ["channels"] = guild.Channels.Select(channel => new JsonObject
        {
            ["id"] = channel.Id.ToString(),
            ["name"] = channel.Name,
            ["type"] = (int)channel.Type,
        }).ToJsonArray(),
    };

    private static JsonObject Describe(Bot bot, SandboxState state)
    {
        List<GatewaySession> connected = [.. state.Sessions.Of(bot).Where(session => session.IsConnected)];
        return new JsonObject
        {
            ["application_id"] = bot.ApplicationId.ToString(),
            ["name"] = bot.Name,
            ["connected"] = connected.Count > 0,
            ["shards"] = connected.Select(session => session.Shard.Id).Distinct().Count(),
        };
    }
}

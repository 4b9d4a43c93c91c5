using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Control;

/// <summary>POST /sandbox/guilds: more guilds, which connected bots are told of.</summary>
internal static class GuildsCall
{
    private const int Most = 10_000;

    public static JsonObject Found(JsonObject request, SandboxState state)
    {
        if (request.Whole("count") is not (>= 1 and <= Most) || state.World.Guilds.Count + request.Whole("count") > Most)
        {
            throw new BadControlRequestException($"count must be a whole number from 1, and there can be {Most} guilds.");
        }

        List<Guild> founded = [];
        for (long left = request.Whole("count")!.Value; left > 0; left--)
        {
            Guild guild = state.World.Found();
            founded.Add(guild);
            foreach (Bot bot in state.World.Bots)
            {
                state.Sessions.Dispatch(bot, guild, GatewayIntents.Guilds, "GUILD_CREATE", GuildJson.Created(guild, bot.User, state.World.MemberCount));
            }
        }

        state.Changes.Say("world");
        return new JsonObject { ["guilds"] = founded.Select(OverviewCall.Describe).ToJsonArray() };
    }
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Faults;

// https://discord.com/developers/docs/events/gateway-events#guild-delete
/// <summary>Every guild becomes unavailable and comes back after a while. A bot has not left it.</summary>
internal sealed class GuildOutage(SandboxState state)
{
    private ITimer? end;

    public void Begin(TimeSpan length)
    {
        Tell("GUILD_DELETE", (guild, _) => new JsonObject { ["id"] = guild.Id.ToString(), ["unavailable"] = true });
        end?.Dispose();
        end = state.Time.CreateTimer(_ => End(), null, length, Timeout.InfiniteTimeSpan);
    }

    private void End()
    {
        lock (state.Gate)
        {
            Tell("GUILD_CREATE", (guild, bot) => GuildJson.Created(guild, bot.User, state.World.MemberCount));
        }
    }

    private void Tell(string name, Func<Guild, Bot, JsonObject> describe)
    {
        foreach (Bot bot in state.World.Bots)
        {
            foreach (Guild guild in state.World.Guilds)
            {
                state.Sessions.Dispatch(bot, guild, GatewayIntents.Guilds, name, describe(guild, bot));
            }
        }
    }
}

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Limits;

// https://discord.com/developers/docs/interactions/application-commands#registering-a-command
/// <summary>200 new commands a day, globally and in each guild.</summary>
internal sealed class CommandCreates(SandboxClock clock)
{
    private const int ADay = 200;
    private readonly Dictionary<(Bot Bot, Snowflake? Guild), (DateTimeOffset ResetsAt, int Used)> created = [];

    /// <summary>Counts new commands; false when there is no room for all of them.</summary>
    public bool Take(Bot bot, Snowflake? guild, int count)
    {
        (DateTimeOffset ResetsAt, int Used) day = created.GetValueOrDefault((bot, guild));
        if (day.ResetsAt <= clock.Now)
        {
            day = (clock.Now + TimeSpan.FromDays(1), 0);
        }

        if (day.Used + count > ADay)
        {
            return false;
        }

        created[(bot, guild)] = (day.ResetsAt, day.Used + count);
        return true;
    }

    public void Clear() => created.Clear();
}

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Guilds;

/// <summary>Keeps the list of servers by what READY and later events tell (https://discord.com/developers/docs/events/gateway#guild-availability).</summary>
internal sealed class GuildDirectory(ILogger log) : IGuilds
{
    private readonly Lock gate = new();
    private readonly Dictionary<GuildId, Guild> guilds = [];
    private readonly HashSet<int> told = [];
    private int shards = 1;

    /// <inheritdoc/>
    public IReadOnlyList<Guild> All
    {
        get
        {
            lock (gate)
            {
                return [.. guilds.Values.OrderBy(guild => guild.Id.Value)];
            }
        }
    }

    /// <inheritdoc/>
    public Guild? Find(GuildId id)
    {
        lock (gate)
        {
            return guilds.GetValueOrDefault(id);
        }
    }

    /// <inheritdoc/>
    public GuildStanding StandingOf(GuildId id)
    {
        lock (gate)
        {
            return guilds.TryGetValue(id, out Guild? guild) ? guild.Available ? GuildStanding.In : GuildStanding.Unavailable
                : told.Contains(ShardOf(id)) ? GuildStanding.Out
                : GuildStanding.Unknown;
        }
    }

    /// <summary>How many shards share the servers.</summary>
    public void ShareAmong(int total) => shards = total;

    /// <summary>READY names all servers of a shard: whichever is not among them is no longer ours.</summary>
    public void Ready(int shard, ReadyData ready)
    {
        HashSet<GuildId> named = [.. (ready.Guilds ?? []).Select(GuildData.TryRead).Select(IdOf).OfType<GuildId>()];
        List<GuildId> gone;
        lock (gate)
        {
            told.Add(shard);
            gone = [.. guilds.Keys.Where(id => ShardOf(id) == shard && !named.Contains(id))];
            gone.ForEach(id => guilds.Remove(id));
            foreach (GuildId id in named)
            {
                guilds[id] = new Guild(id, guilds.GetValueOrDefault(id)?.Name, Available: false);
            }
        }

        gone.ForEach(LogRemoved);
    }

    /// <summary>GUILD_CREATE and GUILD_UPDATE: a server is there, has come back, was joined or renamed.</summary>
    public void Seen(GuildData? data)
    {
        if (IdOf(data) is not { } id)
        {
            return;
        }

        bool joined;
        lock (gate)
        {
            joined = !guilds.TryGetValue(id, out Guild? known);
            guilds[id] = new Guild(id, data?.Name ?? known?.Name, data?.Unavailable != true);
        }

        if (joined)
        {
            log.LogInformation("Joined server {Guild}", id);
        }
    }

    /// <summary>GUILD_DELETE: an outage when it says so, else the bot was removed (https://discord.com/developers/docs/events/gateway-events#guild-delete).</summary>
    public void Lost(GuildData? data)
    {
        if (IdOf(data) is not { } id)
        {
            return;
        }

        bool removed = data?.Unavailable != true;
        lock (gate)
        {
            if (removed)
            {
                removed = guilds.Remove(id);
            }
            else
            {
                guilds[id] = new Guild(id, guilds.GetValueOrDefault(id)?.Name, Available: false);
            }
        }

        if (removed)
        {
            LogRemoved(id);
        }
    }

    private static GuildId? IdOf(GuildData? data) => GuildId.TryParseSent(data?.Id);

    // https://discord.com/developers/docs/events/gateway#sharding
    private int ShardOf(GuildId id) => (int)((id.Value >> 22) % (ulong)shards);

    private void LogRemoved(GuildId id) => log.LogInformation("Removed from server {Guild}", id);
}

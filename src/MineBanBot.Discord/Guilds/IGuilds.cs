using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Guilds;

/// <summary>The servers that the bot is in, as Discord last told. Safe to read from any thread.</summary>
public interface IGuilds
{
    /// <summary>All of them.</summary>
    IReadOnlyList<Guild> All { get; }

    /// <summary>One of them; null when the bot is not in it, or Discord has not told yet.</summary>
    Guild? Find(GuildId id);

    /// <summary>
    /// Whether the bot is in a server. An outage is no removal
    /// (https://discord.com/developers/docs/events/gateway-events#guild-delete).
    /// </summary>
    GuildStanding StandingOf(GuildId id);
}

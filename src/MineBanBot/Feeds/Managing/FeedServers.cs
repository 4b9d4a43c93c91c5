using MineBanBot.Discord;
using MineBanBot.Discord.Ids;

namespace MineBanBot.Feeds.Managing;

/// <summary>
/// Servers whose moderators may change the feeds. What a feed brings is told in every server of the bot: a stranger's server must not
/// decide what all others read.
/// </summary>
/// <param name="named">Those that the operator named; none: the only server that the bot is in.</param>
/// <param name="client">Knows the servers.</param>
internal sealed class FeedServers(IReadOnlyList<GuildId> named, IDiscordClient client)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<GuildId> All =>
        named.Count > 0 ? named
        : client.Guilds.All is [var only] ? [only.Id]
        : [];
}

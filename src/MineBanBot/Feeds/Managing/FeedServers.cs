using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Ids;

namespace MineBanBot.Feeds.Managing;

/// <summary>
/// Servers whose moderators may change the feeds. What a feed brings is told in every server of the bot: a stranger's server must not
/// decide what all others read.
/// </summary>
/// <param name="named">Those that the operator named; none: the only server that the bot is in.</param>
/// <param name="everywhere">Whether there are no strangers.</param>
/// <param name="guilds">The servers that the bot is in.</param>
internal sealed class FeedServers(IReadOnlyList<GuildId> named, bool everywhere, IGuilds guilds)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<GuildId> All =>
        named.Count > 0 ? named
        : everywhere || guilds.All.Count == 1 ? [.. guilds.All.Select(guild => guild.Id)]
        : [];
}

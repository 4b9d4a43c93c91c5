using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Guilds;

/// <summary>A server that the bot is in (https://discord.com/developers/docs/resources/guild#guild-object).</summary>
/// <param name="Id">The server's id.</param>
/// <param name="Name">Its name, untrusted; null until Discord has told it.</param>
/// <param name="Available">Whether Discord can say more of it: not just after connecting, and not in an outage.</param>
public sealed record Guild(GuildId Id, string? Name, bool Available);

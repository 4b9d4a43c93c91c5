using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Rest;

/// <summary>The calls that say what is where, and who may do what there.</summary>
internal static class PlaceRoutes
{
    /// <summary>The bot itself (https://discord.com/developers/docs/resources/user#get-current-user).</summary>
    public static Route Self { get; } = new(HttpMethod.Get, "/users/@me", "/users/@me");

    /// <summary>A channel (https://discord.com/developers/docs/resources/channel#get-channel).</summary>
    public static Route Channel(ChannelId channel) =>
        new(HttpMethod.Get, "/channels/{channel}", $"/channels/{channel}") { Major = channel.ToString() };

    /// <summary>A server with its roles (https://discord.com/developers/docs/resources/guild#get-guild).</summary>
    public static Route Guild(GuildId guild) => new(HttpMethod.Get, "/guilds/{guild}", $"/guilds/{guild}") { Major = guild.ToString() };

    /// <summary>A member (https://discord.com/developers/docs/resources/guild#get-guild-member).</summary>
    public static Route Member(GuildId guild, UserId user) =>
        new(HttpMethod.Get, "/guilds/{guild}/members/{user}", $"/guilds/{guild}/members/{user}") { Major = guild.ToString() };
}

namespace MineBanBot.Discord.Rest;

/// <summary>The name Discord asks libraries to give; without it requests may be blocked (https://discord.com/developers/docs/reference#user-agent).</summary>
internal static class UserAgent
{
    /// <summary>The User-Agent of this bot.</summary>
    public static string Of(DiscordOptions options) => $"DiscordBot ({options.HomePage}, {options.Version})";
}

namespace MineBanBot.Discord.Commands;

/// <summary>Where a command can be used, with Discord's numbers (https://discord.com/developers/docs/interactions/application-commands#interaction-contexts).</summary>
public enum CommandContext
{
    /// <summary>In servers.</summary>
    Servers = 0,

    /// <summary>In direct messages with the bot.</summary>
    BotMessages = 1,

    /// <summary>In direct messages and groups of people, without the bot.</summary>
    PrivateMessages = 2,
}

namespace MineBanBot.Discord.Commands;

/// <summary>Who has to install the bot for a command to be there, with Discord's numbers (https://discord.com/developers/docs/resources/application#installation-context).</summary>
public enum Installation
{
    /// <summary>A server, for its members.</summary>
    ByServer = 0,

    /// <summary>A user, for themselves.</summary>
    ByUser = 1,
}

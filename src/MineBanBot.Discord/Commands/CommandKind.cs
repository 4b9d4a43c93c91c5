namespace MineBanBot.Discord.Commands;

/// <summary>How a command is used, with Discord's numbers (https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-types).</summary>
public enum CommandKind
{
    /// <summary>Not a kind of Discord's.</summary>
    None = 0,

    /// <summary>Typed after a slash.</summary>
    Slash = 1,

    /// <summary>Chosen from the menu of a user.</summary>
    OnUser = 2,

    /// <summary>Chosen from the menu of a message.</summary>
    OnMessage = 3,
}

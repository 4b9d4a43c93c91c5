namespace MineBanBot.Discord.Commands;

/// <summary>Option types with Discord's numbers (https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type).</summary>
public enum OptionType
{
    /// <summary>Not a type of Discord's.</summary>
    None = 0,

    /// <summary>A subcommand.</summary>
    Subcommand = 1,

    /// <summary>A group of subcommands.</summary>
    SubcommandGroup = 2,

    /// <summary>Text.</summary>
    Text = 3,

    /// <summary>A whole number within ±2^53.</summary>
    WholeNumber = 4,

    /// <summary>True or false.</summary>
    Boolean = 5,

    /// <summary>A user.</summary>
    User = 6,

    /// <summary>A channel.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A user or a role.</summary>
    Mentionable = 9,

    /// <summary>A number with or without decimals.</summary>
    Number = 10,

    /// <summary>A file; what comes is its id, and the file is among what is resolved.</summary>
    Attachment = 11,
}

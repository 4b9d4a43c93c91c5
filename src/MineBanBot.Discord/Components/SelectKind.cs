namespace MineBanBot.Discord.Components;

/// <summary>What a select lets the user choose from, with Discord's numbers (https://discord.com/developers/docs/components/reference#component-object-component-types).</summary>
public enum SelectKind
{
    /// <summary>Not a kind of Discord's.</summary>
    None = 0,

    /// <summary>From the options given.</summary>
    Text = 3,

    /// <summary>From the server's members.</summary>
    User = 5,

    /// <summary>From the server's roles.</summary>
    Role = 6,

    /// <summary>From members and roles.</summary>
    Mentionable = 7,

    /// <summary>From the server's channels.</summary>
    Channel = 8,
}

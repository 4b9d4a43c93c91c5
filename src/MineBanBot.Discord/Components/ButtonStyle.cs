namespace MineBanBot.Discord.Components;

/// <summary>How a button looks, with Discord's numbers (https://discord.com/developers/docs/components/reference#button-button-styles).</summary>
public enum ButtonStyle
{
    /// <summary>Not a style of Discord's.</summary>
    None = 0,

    /// <summary>The thing to do.</summary>
    Primary = 1,

    /// <summary>One of several.</summary>
    Secondary = 2,

    /// <summary>Confirms.</summary>
    Success = 3,

    /// <summary>Destroys.</summary>
    Danger = 4,

    /// <summary>Leads to a page; made by <see cref="Button.Link"/>.</summary>
    Link = 5,
}

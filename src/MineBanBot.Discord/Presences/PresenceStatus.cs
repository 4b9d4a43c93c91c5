namespace MineBanBot.Discord.Presences;

/// <summary>The dot beside the bot's name (https://discord.com/developers/docs/events/gateway-events#update-presence-status-types).</summary>
public enum PresenceStatus
{
    /// <summary>Green.</summary>
    Online,

    /// <summary>Red: do not disturb.</summary>
    Busy,

    /// <summary>Yellow.</summary>
    Idle,

    /// <summary>Shown as offline.</summary>
    Invisible,
}

namespace MineBanBot.Discord.Limits;

/// <summary>Whom a 429 concerns (https://discord.com/developers/docs/topics/rate-limits#header-format).</summary>
internal enum LimitReach
{
    /// <summary>This kind of call, and our own doing.</summary>
    Route,

    /// <summary>A resource that others use as well; not our doing.</summary>
    Shared,

    /// <summary>Everything that the bot asks.</summary>
    Everything,
}

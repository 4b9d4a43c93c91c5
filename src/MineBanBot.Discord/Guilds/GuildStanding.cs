namespace MineBanBot.Discord.Guilds;

/// <summary>How the bot stands to a server.</summary>
public enum GuildStanding
{
    /// <summary>Discord has not told yet which servers the bot is in.</summary>
    Unknown,

    /// <summary>It is in it.</summary>
    In,

    /// <summary>It is in it, but the server cannot be reached for now (https://discord.com/developers/docs/events/gateway#guild-availability).</summary>
    Unavailable,

    /// <summary>It is not in it: never was, or was removed.</summary>
    Out,
}

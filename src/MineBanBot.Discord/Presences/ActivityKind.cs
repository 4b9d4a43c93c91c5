namespace MineBanBot.Discord.Presences;

/// <summary>What a bot can seem to do, with Discord's numbers (https://discord.com/developers/docs/events/gateway-events#activity-object-activity-types).</summary>
public enum ActivityKind
{
    /// <summary>"Playing …".</summary>
    Playing = 0,

    /// <summary>"Streaming …", with an address on Twitch or YouTube.</summary>
    Streaming = 1,

    /// <summary>"Listening to …".</summary>
    Listening = 2,

    /// <summary>"Watching …".</summary>
    Watching = 3,

    /// <summary>The text alone.</summary>
    Custom = 4,

    /// <summary>"Competing in …".</summary>
    Competing = 5,
}

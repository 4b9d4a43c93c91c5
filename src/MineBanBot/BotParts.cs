using MineBanBot.Commands;
using MineBanBot.Digests;
using MineBanBot.Discord;
using MineBanBot.Discord.Ids;
using MineBanBot.Feeds.Fetching;
using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Suggesting;
using MineBanBot.Knowledge;
using MineBanBot.Store;

namespace MineBanBot;

/// <summary>What a bot is given: all that differs between a real one and one in a test.</summary>
internal sealed record BotParts
{
    /// <summary>How to reach Discord.</summary>
    public required DiscordOptions Discord { get; init; }

    /// <summary>The data that comes with the bot.</summary>
    public required SeedFolder Seeds { get; init; }

    /// <summary>What answers come from.</summary>
    public required KnowledgeService Knowledge { get; init; }

    /// <summary>The store, prepared; the caller disposes of it.</summary>
    public required Database Database { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>How much one user may ask.</summary>
    public CooldownOptions Cooldown { get; init; } = new();

    /// <summary>What digests are like where nobody says otherwise.</summary>
    public DigestOptions Digests { get; init; } = new();

    /// <summary>How feeds are fetched.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>How feeds are polled.</summary>
    public PollOptions Polling { get; init; } = new();

    /// <summary>Public sources that moderators may add.</summary>
    public IReadOnlyList<SuggestedFeed> Suggested { get; init; } = [];

    /// <summary>Servers whose moderators may change the feeds; none: those of the only server that the bot is in.</summary>
    public IReadOnlyList<GuildId> FeedServers { get; init; } = [];

    /// <summary>Whether the moderators of every server may change the feeds: in the sandbox nobody is a stranger.</summary>
    public bool FeedsEverywhere { get; init; }
}

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Sockets;

namespace MineBanBot.Settings;

/// <summary>Everything an operator can set, checked.</summary>
internal sealed record BotSettings
{
    /// <summary>Bot token; null: run in the sandbox.</summary>
    public required string? Token { get; init; }

    /// <summary>Which Discord client: "Own".</summary>
    public required string Client { get; init; }

    /// <summary>REST base with version, without trailing slash.</summary>
    public required Uri ApiBase { get; init; }

    /// <summary>Number of shards; null: as Discord recommends.</summary>
    public required int? Shards { get; init; }

    /// <summary>Server to register commands in; null: everywhere.</summary>
    public required GuildId? TestGuild { get; init; }

    /// <summary>How the gateway's messages travel.</summary>
    public required TransportCompression Compression { get; init; }

    /// <summary>Folder of the seeds.</summary>
    public required string SeedsPath { get; init; }

    /// <summary>The store's connection string, which may hold a password; null: the SQLite file in the user's data folder.</summary>
    public required string? StoreConnection { get; init; }

    /// <summary>Hosts that feeds may be fetched from though they are not on the public internet: "host" or "host:port".</summary>
    public required IReadOnlyList<string> AllowedHosts { get; init; }

    /// <summary>Where the operator can be reached, told to the servers of feeds: a mail address or a page; null: not said.</summary>
    public required string? Contact { get; init; }

    /// <summary>How often a feed is read that asks for nothing else.</summary>
    public required TimeSpan FeedInterval { get; init; }

    /// <summary>Servers whose moderators may change the feeds; none: those of the only server that the bot is in.</summary>
    public required IReadOnlyList<GuildId> FeedServers { get; init; }

    /// <summary>How many items a digest has at most.</summary>
    public required int DigestItems { get; init; }

    /// <summary>How many days the first digest of a channel looks back.</summary>
    public required int DigestDays { get; init; }

    /// <summary>Port of the sandbox; 0: any free one.</summary>
    public required int SandboxPort { get; init; }

    /// <summary>Least level written to the log.</summary>
    public required Serilog.Events.LogEventLevel LogLevel { get; init; }

    /// <summary>Folder of the rolling log file.</summary>
    public required string LogFolder { get; init; }

    /// <summary>Leaves the token out, so that logged settings cannot carry it.</summary>
    public override string ToString() => $"BotSettings {{ ApiBase = {ApiBase}, SeedsPath = {SeedsPath} }}";
}

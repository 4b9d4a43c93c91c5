using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Presences;
using MineBanBot.Discord.Sockets;

namespace MineBanBot.Discord;

/// <summary>How to reach Discord and as whom.</summary>
public sealed record DiscordOptions
{
    /// <summary>The bot token, without "Bot ". Never logged.</summary>
    public required string Token { get; init; }

    /// <summary>The REST base with version and without trailing slash, for example https://discord.com/api/v10.</summary>
    public required Uri ApiBase { get; init; }

    /// <summary>How many shards to run; null asks Discord (https://discord.com/developers/docs/events/gateway#sharding).</summary>
    public int? Shards { get; init; }

    /// <summary>When set, commands are registered in this server alone, where they appear at once.</summary>
    public GuildId? TestGuild { get; init; }

    /// <summary>How the gateway's messages travel (https://discord.com/developers/docs/events/gateway#transport-compression).</summary>
    public TransportCompression Compression { get; init; } = TransportCompression.ZlibStream;

    /// <summary>How the bot appears from the start; null: online (https://discord.com/developers/docs/events/gateway-events#update-presence).</summary>
    public Presence? Presence { get; init; }

    /// <summary>Version text for the User-Agent (https://discord.com/developers/docs/reference#user-agent).</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>Where Discord may read who runs this, for the User-Agent.</summary>
    public Uri HomePage { get; init; } = new("https://example.org/minebanbot");

    /// <summary>Leaves the token out, so that a logged record cannot carry it.</summary>
    public override string ToString() => $"DiscordOptions {{ ApiBase = {ApiBase}, Shards = {Shards}, TestGuild = {TestGuild} }}";
}

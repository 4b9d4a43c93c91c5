using MineBanBot.Discord.Gateway;
using MineBanBot.Discord.Presences;

namespace MineBanBot.Discord.Sending;

/// <summary>Op 2 (https://discord.com/developers/docs/events/gateway-events#identify).</summary>
internal sealed record IdentifyData(
    string Token, int Intents, IdentifyData.ConnectionProperties Properties, IReadOnlyList<int> Shard, PresenceData? Presence)
{
    // Interactions need no intent; servers alone tell us where we are.
    private const int Guilds = 1 << 0;

    /// <summary>How this bot identifies.</summary>
    public static IdentifyData Of(ShardIdentity shard, Presence? presence) => new(
        shard.Token,
        Guilds,
        new ConnectionProperties("linux", "MineBanBot", "MineBanBot"),
        [shard.Id, shard.Total],
        presence is null ? null : PresenceData.Of(presence));

    /// <summary>Leaves the token out, so that a logged record cannot carry it.</summary>
    public override string ToString() => "identify";

    /// <summary>What the library says of itself.</summary>
    internal sealed record ConnectionProperties(string Os, string Browser, string Device);
}

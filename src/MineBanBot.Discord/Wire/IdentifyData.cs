using MineBanBot.Discord.Gateway;

namespace MineBanBot.Discord.Wire;

/// <summary>Op 2 (https://discord.com/developers/docs/events/gateway-events#identify).</summary>
internal sealed record IdentifyData(string Token, int Intents, IdentifyData.ConnectionProperties Properties, IReadOnlyList<int> Shard)
{
    // Interactions need no intent; servers alone tell us where we are.
    private const int Guilds = 1 << 0;

    /// <summary>How this bot identifies.</summary>
    public static IdentifyData Of(ShardIdentity shard) =>
        new(shard.Token, Guilds, new ConnectionProperties("linux", "MineBanBot", "MineBanBot"), [shard.Id, shard.Total]);

    /// <summary>Leaves the token out, so that a logged record cannot carry it.</summary>
    public override string ToString() => "identify";

    /// <summary>What the library says of itself.</summary>
    internal sealed record ConnectionProperties(string Os, string Browser, string Device);
}

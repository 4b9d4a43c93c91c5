namespace MineBanBot.Discord.Gateway;

/// <summary>As whom a shard identifies (https://discord.com/developers/docs/events/gateway#sharding).</summary>
/// <param name="Id">Counted from 0.</param>
/// <param name="Total">How many shards share the servers.</param>
/// <param name="Token">The bot token.</param>
internal sealed record ShardIdentity(int Id, int Total, string Token)
{
    /// <summary>Leaves the token out, so that a logged record cannot carry it.</summary>
    public override string ToString() => $"shard {Id} of {Total}";
}

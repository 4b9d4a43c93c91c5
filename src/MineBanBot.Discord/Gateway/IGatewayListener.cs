using System.Text.Json;

using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Gateway;

/// <summary>Hears what shards report. Called in order by each shard's receive loop, so it must not block.</summary>
internal interface IGatewayListener
{
    /// <summary>A new session began.</summary>
    void Ready(int shard, ReadyData ready);

    /// <summary>A session lives on after all missed events were replayed.</summary>
    void Resumed(int shard);

    /// <summary>A connection ended, for now or for good.</summary>
    void Lost(int shard);

    /// <summary>Any other event; replays may bring the same one again.</summary>
    void Dispatched(string name, JsonElement data);
}

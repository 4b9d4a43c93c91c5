using System.Text.Json.Serialization;

using MineBanBot.Discord.Sockets;

namespace MineBanBot.Discord.Wire;

/// <summary>Where the gateway is (https://discord.com/developers/docs/events/gateway#get-gateway-bot).</summary>
internal sealed record GatewayBotData(string? Url, int? Shards, GatewayBotData.StartLimit? SessionStartLimit)
{
    /// <summary>The gateway's address; null when there is none to be read.</summary>
    [JsonIgnore]
    public Uri? Address => GatewayAddress.TryParse(Url);

    /// <summary>https://discord.com/developers/docs/events/gateway#session-start-limit-object.</summary>
    internal sealed record StartLimit(int? Total, int? Remaining, long? ResetAfter, int? MaxConcurrency);
}

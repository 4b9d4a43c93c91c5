using System.Text.Json;

namespace MineBanBot.Discord.Wire;

/// <summary>What we use of READY (https://discord.com/developers/docs/events/gateway-events#ready).</summary>
internal sealed record ReadyData(
    string? SessionId,
    string? ResumeGatewayUrl,
    UserData? User,
    IReadOnlyList<JsonElement>? Guilds,
    ReadyData.ApplicationData? Application)
{
    /// <summary>The partial application.</summary>
    internal sealed record ApplicationData(string? Id);
}

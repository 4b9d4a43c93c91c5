namespace MineBanBot.Discord.Wire;

/// <summary>Op 10 (https://discord.com/developers/docs/events/gateway-events#hello).</summary>
internal sealed record HelloData(int? HeartbeatInterval);

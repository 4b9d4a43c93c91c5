using System.Text.Json;

namespace MineBanBot.Discord.Wire;

/// <summary>The envelope of everything received (https://discord.com/developers/docs/events/gateway-events#payload-structure).</summary>
internal sealed record GatewayPayload(int? Op, JsonElement? D, long? S, string? T);

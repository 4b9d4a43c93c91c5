using System.Text.Json.Serialization;

namespace MineBanBot.Discord.Sending;

/// <summary>The envelope of everything sent (https://discord.com/developers/docs/events/gateway-events#payload-structure).</summary>
/// <param name="Op">What it is.</param>
/// <param name="D">Written even when null: a first heartbeat says so.</param>
internal sealed record SentPayload<T>(int Op, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] T D);

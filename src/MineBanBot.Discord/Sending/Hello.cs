using System.Text.Json;

namespace MineBanBot.Discord.Sending;

/// <summary>Op 10 (https://discord.com/developers/docs/events/gateway-events#hello).</summary>
internal static class Hello
{
    // Discord says 41.25 s. Far below that we would flood it, far above a dead connection would go unnoticed.
    private const double Shortest = 1_000;
    private const double Longest = 600_000;

    /// <summary>How often to beat; null when it does not say, or says what cannot be meant.</summary>
    public static TimeSpan? IntervalOf(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } hello
        && hello.TryGetProperty("heartbeat_interval", out JsonElement asked)
        && asked.ValueKind == JsonValueKind.Number
        && asked.TryGetDouble(out double milliseconds)
        && milliseconds is >= Shortest and <= Longest
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}

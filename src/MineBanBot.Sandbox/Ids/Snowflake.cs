using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Ids;

// https://discord.com/developers/docs/reference#snowflakes
internal readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const long DiscordEpoch = 1_420_070_400_000;
    private const ulong Worker = 1UL << 17;

    /// <summary>What sharding and creation times are read from.</summary>
    public ulong Timestamp => Value >> 22;

    public static Snowflake At(DateTimeOffset time, int sequence) =>
        FromMilliseconds(Math.Max(0, time.ToUnixTimeMilliseconds() - DiscordEpoch), sequence);

    public static Snowflake FromMilliseconds(long sinceDiscordEpoch, int sequence) =>
        new(((ulong)sinceDiscordEpoch << 22) | Worker | (uint)sequence);

    public static long MillisecondsOf(DateTimeOffset time) => Math.Max(0, time.ToUnixTimeMilliseconds() - DiscordEpoch);

    public static Snowflake? Read(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) && value <= long.MaxValue
            ? new Snowflake(value)
            : null;

    public static Snowflake? Read(JsonNode? node) =>
        Read(node.AsText()) ?? (node.AsWhole() is { } number and >= 0 ? new Snowflake((ulong)number) : null);

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

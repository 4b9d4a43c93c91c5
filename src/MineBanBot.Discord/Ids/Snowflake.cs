using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The one place where ids are read (https://discord.com/developers/docs/reference#snowflakes).</summary>
internal static class Snowflake
{
    private const int FewestDigits = 17;
    private const int MostDigits = 20;

    /// <summary>Reads what Discord sent, whatever its length: Discord knows its own ids.</summary>
    public static ulong? TryParse(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) ? value : null;

    /// <summary>Reads what a human typed; null also when no id of today's Discord is that short or long.</summary>
    public static ulong? TryParseTyped(string? text) => text is { Length: >= FewestDigits and <= MostDigits } ? TryParse(text) : null;
}

using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The snowflake of a guild (server).</summary>
/// <param name="Value">The snowflake as Discord sends it in decimal.</param>
/// <seealso href="https://discord.com/developers/docs/resources/guild"/>
public readonly record struct GuildId(ulong Value)
{
    /// <summary>Reads a decimal snowflake as an operator types it; null when the text is none, which has 17 to 20 digits.</summary>
    public static GuildId? TryParse(string? text) =>
        Snowflake.TryParseTyped(text) is { } value ? new GuildId(value) : null;

    /// <summary>Reads what Discord sent; null when it is no snowflake.</summary>
    internal static GuildId? TryParseSent(string? text) => Snowflake.TryParse(text) is { } value ? new GuildId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

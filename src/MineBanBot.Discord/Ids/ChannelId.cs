using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The snowflake of a channel.</summary>
/// <param name="Value">The snowflake as Discord sends it in decimal.</param>
/// <seealso href="https://discord.com/developers/docs/resources/channel"/>
public readonly record struct ChannelId(ulong Value)
{
    /// <summary>Reads a decimal snowflake; null when the text is none.</summary>
    public static ChannelId? TryParse(string? text) =>
        Snowflake.TryParse(text) is { } value ? new ChannelId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

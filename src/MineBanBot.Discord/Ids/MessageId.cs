using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The snowflake of a message.</summary>
/// <param name="Value">The snowflake as Discord sends it in decimal.</param>
/// <seealso href="https://discord.com/developers/docs/resources/message"/>
public readonly record struct MessageId(ulong Value)
{
    /// <summary>Reads a decimal snowflake; null when the text is none.</summary>
    public static MessageId? TryParse(string? text) =>
        Snowflake.TryParse(text) is { } value ? new MessageId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The snowflake of a interaction.</summary>
/// <param name="Value">The snowflake as Discord sends it in decimal.</param>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding"/>
public readonly record struct InteractionId(ulong Value)
{
    /// <summary>Reads a decimal snowflake; null when the text is none.</summary>
    public static InteractionId? TryParse(string? text) =>
        Snowflake.TryParse(text) is { } value ? new InteractionId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The snowflake of a user.</summary>
/// <param name="Value">The snowflake as Discord sends it in decimal.</param>
/// <seealso href="https://discord.com/developers/docs/resources/user"/>
public readonly record struct UserId(ulong Value)
{
    /// <summary>Reads a decimal snowflake; null when the text is none.</summary>
    public static UserId? TryParse(string? text) =>
        Snowflake.TryParse(text) is { } value ? new UserId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The snowflake of a application.</summary>
/// <param name="Value">The snowflake as Discord sends it in decimal.</param>
/// <seealso href="https://discord.com/developers/docs/resources/application"/>
public readonly record struct ApplicationId(ulong Value)
{
    /// <summary>Reads a decimal snowflake; null when the text is none.</summary>
    public static ApplicationId? TryParse(string? text) =>
        Snowflake.TryParse(text) is { } value ? new ApplicationId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

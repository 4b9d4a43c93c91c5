using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The snowflake of a forum's tag.</summary>
/// <param name="Value">The snowflake as Discord sends it in decimal.</param>
/// <seealso href="https://discord.com/developers/docs/resources/channel#forum-tag-object"/>
public readonly record struct TagId(ulong Value)
{
    /// <summary>Reads a decimal snowflake; null when the text is none.</summary>
    public static TagId? TryParse(string? text) =>
        Snowflake.TryParse(text) is { } value ? new TagId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The snowflake of a role.</summary>
/// <param name="Value">The snowflake as Discord sends it in decimal.</param>
/// <seealso href="https://discord.com/developers/docs/topics/permissions#role-object"/>
public readonly record struct RoleId(ulong Value)
{
    /// <summary>Reads a decimal snowflake; null when the text is none.</summary>
    public static RoleId? TryParse(string? text) =>
        Snowflake.TryParse(text) is { } value ? new RoleId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

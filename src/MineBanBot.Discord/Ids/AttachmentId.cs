using System.Globalization;

namespace MineBanBot.Discord.Ids;

/// <summary>The snowflake of an attachment.</summary>
/// <param name="Value">The snowflake as Discord sends it in decimal.</param>
/// <seealso href="https://discord.com/developers/docs/resources/message#attachment-object"/>
public readonly record struct AttachmentId(ulong Value)
{
    /// <summary>Reads a decimal snowflake; null when the text is none.</summary>
    public static AttachmentId? TryParse(string? text) =>
        Snowflake.TryParse(text) is { } value ? new AttachmentId(value) : null;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

namespace MineBanBot.Discord.Embeds;

/// <summary>A named value (https://discord.com/developers/docs/resources/message#embed-object-embed-field-structure).</summary>
/// <param name="Name">At most 256 characters; longer ones are cut.</param>
/// <param name="Value">At most 1,024 characters; longer ones are cut.</param>
/// <param name="Inline">Whether it may stand beside others.</param>
public sealed record EmbedField(string Name, string Value, bool Inline = false)
{
    /// <summary>The name; a zero-width space when empty, because Discord refuses an empty one.</summary>
    public string Name { get; } = Filled(EmbedLimits.Cut(Name, EmbedLimits.FieldName));

    /// <summary>The value; a zero-width space when empty, because Discord refuses an empty one.</summary>
    public string Value { get; } = Filled(EmbedLimits.Cut(Value, EmbedLimits.FieldValue));

    private static string Filled(string text) => string.IsNullOrWhiteSpace(text) ? "\u200b" : text;
}

namespace MineBanBot.Discord.Embeds;

/// <summary>
/// A card in a message. Texts beyond Discord's limits are cut on construction
/// (https://discord.com/developers/docs/resources/message#embed-object).
/// </summary>
public sealed record Embed
{
    /// <summary>First line in bold; a link when <see cref="Url"/> is set.</summary>
    public string? Title
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, EmbedLimits.Title);
    }

    /// <summary>Body in Discord's Markdown.</summary>
    public string? Description
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, EmbedLimits.Description);
    }

    /// <summary>Where the title leads; only http and https are accepted by Discord.</summary>
    public Uri? Url { get; init; }

    /// <summary>Colour of the bar, 0xRRGGBB.</summary>
    public int? Color { get; init; }

    /// <summary>Small line above the title.</summary>
    public string? Author
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, EmbedLimits.Author);
    }

    /// <summary>Small line at the foot.</summary>
    public string? Footer
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, EmbedLimits.Footer);
    }

    /// <summary>Time shown beside the footer, in the reader's own zone.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>A large picture under the text.</summary>
    public Picture? Image { get; init; }

    /// <summary>A small picture beside the text.</summary>
    public Picture? Thumbnail { get; init; }

    /// <summary>Named values, at most 25; further ones are left out.</summary>
    public IReadOnlyList<EmbedField> Fields
    {
        get;
        init => field = value.Count <= EmbedLimits.Fields ? value : [.. value.Take(EmbedLimits.Fields)];
    } = [];

    /// <summary>How many code points count towards the 6,000 of a message.</summary>
    public int Length =>
        EmbedLimits.Length(Title) + EmbedLimits.Length(Description) + EmbedLimits.Length(Author) + EmbedLimits.Length(Footer)
        + Fields.Sum(each => EmbedLimits.Length(each.Name) + EmbedLimits.Length(each.Value));
}

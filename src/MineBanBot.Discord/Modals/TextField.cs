using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Modals;

/// <summary>A text to write (https://discord.com/developers/docs/components/reference#text-input).</summary>
/// <param name="CustomId">1–100 characters; its name in what is submitted.</param>
/// <param name="Label">At most 45 characters; longer ones are cut.</param>
/// <exception cref="ArgumentException">The custom id is empty or longer than 100 characters.</exception>
public sealed record TextField(string CustomId, string Label) : ModalField(Label)
{
    /// <summary>Greatest length of a text.</summary>
    public const int Longest = 4000;

    /// <summary>Its name in what is submitted.</summary>
    public string CustomId { get; } = Components.CustomId.Checked(CustomId);

    /// <summary>Whether it has several lines.</summary>
    public bool Paragraph { get; init; }

    /// <summary>What stands in it at first, at most 4,000 characters; longer ones are cut.</summary>
    public string? Value
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, Longest);
    }

    /// <summary>What it shows while empty, at most 100 characters; longer ones are cut.</summary>
    public string? Placeholder
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, 100);
    }

    /// <summary>The least length, 0–4000.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest length, 1–4000.</summary>
    public int? MaxLength { get; init; }
}

using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Components;

/// <summary>A select, which takes a row for itself (https://discord.com/developers/docs/components/reference#string-select).</summary>
public sealed record SelectMenu : Row
{
    /// <summary>Greatest number of options, and of what may be chosen.</summary>
    public const int Limit = 25;

    private SelectMenu(SelectKind kind, string customId, IReadOnlyList<SelectOption> options) =>
        (Kind, CustomId, Options) = (kind, Components.CustomId.Checked(customId), options);

    /// <summary>What there is to choose from.</summary>
    public SelectKind Kind { get; }

    /// <summary>1–100 characters; comes back with the interaction.</summary>
    public string CustomId { get; }

    /// <summary>The options of a select of texts; empty for other kinds.</summary>
    public IReadOnlyList<SelectOption> Options { get; }

    /// <summary>What it says while nothing is chosen; at most 150 characters, longer ones are cut.</summary>
    public string? Placeholder
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, 150);
    }

    /// <summary>How many must be chosen, 0–25.</summary>
    public int Least
    {
        get;
        init => field = Math.Clamp(value, 0, Limit);
    } = 1;

    /// <summary>How many may be chosen, 1–25.</summary>
    public int Most
    {
        get;
        init => field = Math.Clamp(value, 1, Limit);
    } = 1;

    /// <summary>Which types of channel a select of channels offers (https://discord.com/developers/docs/resources/channel#channel-object-channel-types); empty: all.</summary>
    public IReadOnlyList<int> ChannelTypes { get; init; } = [];

    /// <summary>Whether it can be used.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>A select of texts.</summary>
    /// <param name="customId">1–100 characters.</param>
    /// <param name="options">1–25; further ones are left out.</param>
    /// <exception cref="ArgumentException">There is no option, two have the same value, or the custom id is too short or long.</exception>
    public static SelectMenu OfTexts(string customId, params IReadOnlyList<SelectOption> options)
    {
        IReadOnlyList<SelectOption> kept = [.. options.Take(Limit)];
        return kept.Count > 0 && kept.DistinctBy(option => option.Value).Count() == kept.Count
            ? new SelectMenu(SelectKind.Text, customId, kept)
            : throw new ArgumentException($"Select \"{customId}\" needs options, each with a value of its own.");
    }

    /// <summary>A select of members, roles or channels.</summary>
    /// <exception cref="ArgumentException">The kind has options of its own, or the custom id is too short or long.</exception>
    public static SelectMenu Of(SelectKind kind, string customId) => kind is not (SelectKind.None or SelectKind.Text)
        ? new SelectMenu(kind, customId, [])
        : throw new ArgumentException($"Select \"{customId}\" of {kind} needs options.");
}

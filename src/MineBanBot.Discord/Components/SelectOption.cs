using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Components;

/// <summary>One thing to choose in a select (https://discord.com/developers/docs/components/reference#string-select-select-option-structure).</summary>
/// <param name="Label">At most 100 characters; longer ones are cut.</param>
/// <param name="Value">1–100 characters; comes back when it is chosen.</param>
/// <exception cref="ArgumentException">The value is empty or longer than 100 characters.</exception>
public sealed record SelectOption(string Label, string Value)
{
    /// <summary>What the user reads.</summary>
    public string Label { get; } = EmbedLimits.Cut(Label, 100);

    /// <summary>What comes back. It is no text to be cut: cut, it would mean something else.</summary>
    public string Value { get; } = CustomId.Checked(Value);

    /// <summary>A second line, at most 100 characters; longer ones are cut.</summary>
    public string? Description
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, 100);
    }

    /// <summary>Whether it is chosen already.</summary>
    public bool Chosen { get; init; }
}

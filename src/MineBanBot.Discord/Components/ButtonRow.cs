namespace MineBanBot.Discord.Components;

/// <summary>Up to five buttons side by side (https://discord.com/developers/docs/components/reference#action-row).</summary>
/// <param name="Buttons">From left to right; further ones than five are left out.</param>
public sealed record ButtonRow(params IReadOnlyList<Button> Buttons) : Row
{
    /// <summary>From left to right.</summary>
    public IReadOnlyList<Button> Buttons { get; } = Buttons.Count <= 5 ? Buttons : [.. Buttons.Take(5)];
}

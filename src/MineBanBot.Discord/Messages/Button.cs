using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Messages;

/// <summary>A button (https://discord.com/developers/docs/components/reference#button).</summary>
/// <param name="Label">At most 80 characters; longer ones are cut.</param>
/// <param name="CustomId">1–100 characters, comes back with the interaction; carries the state, so that it outlives a restart.</param>
/// <param name="Enabled">Whether it can be pressed.</param>
/// <exception cref="ArgumentException">The custom id is empty or longer than 100 characters.</exception>
public sealed record Button(string Label, string CustomId, bool Enabled = true)
{
    /// <summary>What it says.</summary>
    public string Label { get; } = EmbedLimits.Cut(Label, 80);

    /// <summary>What comes back when it is pressed.</summary>
    public string CustomId { get; } = EmbedLimits.Length(CustomId) is >= 1 and <= 100
        ? CustomId
        : throw new ArgumentException($"Custom id \"{CustomId}\" must have 1–100 characters.");
}

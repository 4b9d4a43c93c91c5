using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Components;

/// <summary>A button (https://discord.com/developers/docs/components/reference#button).</summary>
/// <param name="Label">At most 80 characters; longer ones are cut.</param>
/// <param name="CustomId">1–100 characters, comes back with the interaction; carries the state, so that it outlives a restart.</param>
/// <param name="Enabled">Whether it can be pressed.</param>
/// <exception cref="ArgumentException">The custom id is empty or longer than 100 characters.</exception>
public sealed record Button(string Label, string CustomId, bool Enabled = true)
{
    // Discord knows no id of a link; this one is never sent.
    private const string NoId = "link";

    private Button(string label, Uri url)
        : this(label, NoId) => (Url, Style) = (url, ButtonStyle.Link);

    /// <summary>What it says.</summary>
    public string Label { get; } = EmbedLimits.Cut(Label, 80);

    /// <summary>What comes back when it is pressed.</summary>
    public string CustomId { get; } = Components.CustomId.Checked(CustomId);

    /// <summary>How it looks.</summary>
    public ButtonStyle Style { get; init; } = ButtonStyle.Secondary;

    /// <summary>Where a link leads; null for other buttons.</summary>
    public Uri? Url { get; }

    /// <summary>A button that leads to a page and comes back with nothing; the address has at most 512 characters.</summary>
    public static Button Link(string label, Uri address) => new(label, address);
}

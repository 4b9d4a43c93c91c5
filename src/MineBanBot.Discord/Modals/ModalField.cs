using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Modals;

/// <summary>Something to fill in, with what it is called (https://discord.com/developers/docs/components/reference#label).</summary>
/// <param name="Label">At most 45 characters; longer ones are cut.</param>
public abstract record ModalField(string Label)
{
    /// <summary>What it is called.</summary>
    public string Label { get; } = EmbedLimits.Cut(Label, 45);

    /// <summary>A line under it, at most 100 characters; longer ones are cut.</summary>
    public string? Description
    {
        get;
        init => field = value is null ? null : EmbedLimits.Cut(value, 100);
    }

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; init; } = true;
}

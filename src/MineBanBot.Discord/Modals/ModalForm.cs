using MineBanBot.Discord.Embeds;

namespace MineBanBot.Discord.Modals;

/// <summary>A form that opens over Discord (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal).</summary>
/// <param name="CustomId">1–100 characters; comes back when it is submitted.</param>
/// <param name="Title">At most 45 characters; longer ones are cut.</param>
/// <param name="Fields">1–5.</param>
/// <exception cref="ArgumentException">The custom id is too short or long, or there are too few or many fields.</exception>
public sealed record ModalForm(string CustomId, string Title, params IReadOnlyList<ModalField> Fields)
{
    /// <summary>What comes back when it is submitted.</summary>
    public string CustomId { get; } = Components.CustomId.Checked(CustomId);

    /// <summary>What it is called.</summary>
    public string Title { get; } = EmbedLimits.Cut(Title, 45);

    /// <summary>From top to bottom.</summary>
    public IReadOnlyList<ModalField> Fields { get; } = Fields.Count is >= 1 and <= 5
        ? Fields
        : throw new ArgumentException($"Modal \"{CustomId}\" has {Fields.Count} fields; Discord takes 1–5.");
}

using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Modals;

namespace MineBanBot.Discord.Callbacks;

/// <summary>A form as Discord takes it (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal).</summary>
internal sealed record ModalBody(string CustomId, string Title, IReadOnlyList<ComponentBody> Components)
{
    /// <summary>A form as Discord takes it.</summary>
    public static ModalBody Of(ModalForm form) => new(form.CustomId, form.Title, [.. form.Fields.Select(ComponentBody.Of)]);
}

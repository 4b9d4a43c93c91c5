using MineBanBot.Discord.Components;

namespace MineBanBot.Discord.Modals;

/// <summary>Something to choose (https://discord.com/developers/docs/components/reference#string-select).</summary>
/// <param name="Label">At most 45 characters; longer ones are cut.</param>
/// <param name="Menu">What there is to choose from; its custom id is its name in what is submitted.</param>
public sealed record SelectField(string Label, SelectMenu Menu) : ModalField(Label);

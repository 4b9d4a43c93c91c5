using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;

namespace MineBanBot.Discord.Receiving;

/// <summary>An interaction together with what only its answer needs.</summary>
/// <param name="Interaction">What the handler sees.</param>
/// <param name="Address">Where the answers go.</param>
/// <param name="FocusedType">What is being typed in autocomplete: numbers are suggested as numbers.</param>
internal sealed record ReceivedInteraction(Interaction Interaction, InteractionAddress Address, OptionType FocusedType)
{
    /// <summary>Whether there is a message whose component was used, so that an answer may change it.</summary>
    public bool IsOnMessage => Interaction is Interaction.Component or Interaction.Modal { Message: not null };
}

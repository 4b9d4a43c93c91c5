using Microsoft.Extensions.Logging;

using MineBanBot.Discord;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Commands;

/// <summary>Hands each interaction to the command it is for.</summary>
internal sealed class CommandRouter(CommandCatalog catalog, ILogger<CommandRouter> log) : IInteractionHandler
{
    private const string Outdated = "This belongs to another version of me. Please type the command anew.";

    /// <inheritdoc/>
    public bool IsPrivate(Interaction interaction) => interaction switch
    {
        Interaction.Command typed => catalog.Typed(typed.Name)?.IsPrivate(typed.Options) ?? true,
        Interaction.OnMessage or Interaction.OnUser => Chosen(interaction)?.IsPrivate(OptionValues.None) ?? true,
        _ => true,
    };

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        switch (interaction)
        {
            case Interaction.Command typed when catalog.Typed(typed.Name) is { } command:
                return await command.HandleAsync(typed, cancellationToken);
            case Interaction.Autocomplete typing:
                return catalog.Typed(typing.Name)?.Suggest(typing) ?? new Reply.Suggest();
            case Interaction.OnMessage chosen when Chosen(chosen) is { } command
                && await command.HandleAsync(chosen, cancellationToken) is { } reply:
                return reply;
            case Interaction.OnUser chosen when Chosen(chosen) is { } command
                && await command.HandleAsync(chosen, cancellationToken) is { } reply:
                return reply;
            case Interaction.Component used when catalog.OwnerOf(used.CustomId) is { } command
                && await command.HandleAsync(used, cancellationToken) is { } reply:
                return reply;
            case Interaction.Modal submitted when catalog.OwnerOf(submitted.CustomId) is { } command
                && await command.HandleAsync(submitted, cancellationToken) is { } reply:
                return reply;
            default:
                log.LogWarning("Interaction {Id} fits no command", interaction.From.Id);
                return new Reply.Show(OutgoingMessage.Of(Outdated), Private: true);
        }
    }

    private ICommand? Chosen(Interaction interaction) => interaction switch
    {
        Interaction.OnMessage onMessage => catalog.Chosen(CommandKind.OnMessage, onMessage.Name),
        Interaction.OnUser onUser => catalog.Chosen(CommandKind.OnUser, onUser.Name),
        _ => null,
    };
}

using Microsoft.Extensions.Logging;

using MineBanBot.Discord;
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
        Interaction.Command command => catalog.Find(command.Name)?.IsPrivate(command.Options) ?? true,
        _ => true,
    };

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        switch (interaction)
        {
            case Interaction.Command command when catalog.Find(command.Name) is { } handler:
                return await handler.HandleAsync(command, cancellationToken);
            case Interaction.Autocomplete typing when catalog.Find(typing.Name) is { } handler:
                return handler.Suggest(typing);
            case Interaction.Autocomplete:
                return new Reply.Suggest();
            case Interaction.Component pressed when catalog.Find(pressed.CustomId.Split(':')[0]) is { } handler
                && await handler.HandleAsync(pressed, cancellationToken) is { } reply:
                return reply;
            default:
                log.LogWarning("Interaction {Id} fits no command", interaction.From.Id);
                return new Reply.Show(OutgoingMessage.Of(Outdated), Private: true);
        }
    }
}

using MineBanBot.Discord.Interactions;

namespace MineBanBot.Discord;

/// <summary>What answers interactions: the bot's side of the port.</summary>
public interface IInteractionHandler
{
    /// <summary>
    /// Whether the answer to this interaction is to be seen by its user alone. Asked before the answer is known, because a deferral
    /// fixes it (https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response).
    /// </summary>
    bool IsPrivate(Interaction interaction);

    /// <summary>
    /// Answers one interaction. An answer that takes long is deferred by the client, not by the handler.
    /// An exception becomes a log line and a short apology to the user.
    /// </summary>
    Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken);
}

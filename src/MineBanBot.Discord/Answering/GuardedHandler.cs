using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Interactions;

namespace MineBanBot.Discord.Answering;

/// <summary>The bot's handler, of which every failure is a log line and an apology.</summary>
internal sealed class GuardedHandler(IInteractionHandler handler, ILogger log)
{
    private static readonly Reply Apology = new Reply.Show(InteractionResponder.Apology, Private: true);

    /// <summary>A reply that fits the interaction, whatever happens; throws only when asked to stop.</summary>
    public async Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            Reply reply = await handler.HandleAsync(interaction, cancellationToken);
            return Fits(reply, interaction)
                ? reply
                : throw new InvalidOperationException(
                    $"A {reply.GetType().Name} reply does not fit a {interaction.GetType().Name} interaction.");
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(failure, "Interaction {Interaction} failed", interaction.From.Id);
            return Apology;
        }
    }

    /// <summary>Whether the answer is for the user alone; in doubt it is.</summary>
    public bool IsPrivate(Interaction interaction)
    {
        try
        {
            return handler.IsPrivate(interaction);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Whether interaction {Interaction} is private cannot be said; it is kept private", interaction.From.Id);
            return true;
        }
    }

    private static bool Fits(Reply reply, Interaction interaction) =>
        (reply is Reply.Suggest) == (interaction is Interaction.Autocomplete)
        && !(reply is Reply.OpenModal && interaction is Interaction.Modal);
}

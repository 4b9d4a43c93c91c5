using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Receiving;

namespace MineBanBot.Discord.Answering;

/// <summary>
/// Answers one interaction from first response to last: at once when the handler is quick, by a deferral and an edit when it is not
/// (https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction).
/// </summary>
internal sealed class InteractionAnswerer(IInteractionHandler handler, InteractionResponder responder, TimeProvider time, ILogger log)
{
    // Discord gives three seconds, of which the way there and back takes its part.
    private static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(1);

    // Suggestions cannot be deferred, so that they may take longer before they are given up.
    private static readonly TimeSpan SuggestWithin = TimeSpan.FromSeconds(2.5);

    private static readonly Reply Apology =
        new Reply.Show(OutgoingMessage.Of("Sorry, something went wrong here. Please try again in a moment."), Private: true);

    private static readonly OutgoingMessage ForOneAlone = OutgoingMessage.Of("The answer is for the one who asked.");

    /// <summary>Runs the handler and sends what it replies.</summary>
    public Task AnswerAsync(ReceivedInteraction received, CancellationToken cancellationToken)
    {
        long receivedAt = time.GetTimestamp();

        // On the pool, because a handler may compute for long before its first await.
        Task<Reply> work = Task.Run(() => HandleAsync(received.Interaction, cancellationToken), cancellationToken);
        return received.Interaction is Interaction.Autocomplete
            ? SuggestAsync(received, work, receivedAt, cancellationToken)
            : ShowAsync(received, work, receivedAt, cancellationToken);
    }

    private async Task SuggestAsync(
        ReceivedInteraction received, Task<Reply> work, long receivedAt, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommandChoice> choices =
            await IsInTimeAsync(work, SuggestWithin, cancellationToken) && await work is Reply.Suggest suggest ? suggest.Choices : [];
        CallbackBody body = CallbackBody.Suggest(choices, received.FocusedType);
        await responder.CallBackAsync(received.Address, body, receivedAt, cancellationToken);
    }

    private async Task ShowAsync(ReceivedInteraction received, Task<Reply> work, long receivedAt, CancellationToken cancellationToken)
    {
        bool onMessage = received.Interaction is Interaction.Component;
        if (await IsInTimeAsync(work, DeferAfter, cancellationToken))
        {
            CallbackBody body = await work switch
            {
                Reply.Update update when onMessage => CallbackBody.Update(update.Content),
                Reply reply => CallbackBody.Show(ContentOf(reply), reply is Reply.Show { Private: true }),
            };
            await responder.CallBackAsync(received.Address, body, receivedAt, cancellationToken);
            return;
        }

        bool hidden = !onMessage && IsPrivate(received.Interaction);
        CallbackBody deferral = onMessage ? CallbackBody.DeferUpdate : CallbackBody.Defer(hidden);
        if (!await responder.CallBackAsync(received.Address, deferral, receivedAt, cancellationToken))
        {
            return;
        }

        Reply late = await work;
        if (time.GetElapsedTime(receivedAt) > SeenInteractions.TokenLife)
        {
            log.LogWarning("The answer to interaction {Interaction} came too late to be shown", received.Address.Interaction);
            return;
        }

        await FinishAsync(received.Address, late, onMessage, hidden, cancellationToken);
    }

    private async Task FinishAsync(InteractionAddress to, Reply reply, bool onMessage, bool hidden, CancellationToken cancellationToken)
    {
        switch (reply)
        {
            // Editing would overwrite the message that carries the component.
            case Reply.Show show when onMessage:
                await responder.FollowUpAsync(to, show.Content, show.Private, cancellationToken);
                break;

            // The deferral was public, and an edit cannot take that back.
            case Reply.Show { Private: true } show when !hidden:
                await responder.EditOriginalAsync(to, ForOneAlone, cancellationToken);
                await responder.FollowUpAsync(to, show.Content, hidden: true, cancellationToken);
                break;
            default:
                await responder.EditOriginalAsync(to, ContentOf(reply), cancellationToken);
                break;
        }
    }

    private async Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            Reply reply = await handler.HandleAsync(interaction, cancellationToken);
            return reply is Reply.Suggest == interaction is Interaction.Autocomplete
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

    private bool IsPrivate(Interaction interaction)
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

    private async Task<bool> IsInTimeAsync(Task work, TimeSpan patience, CancellationToken cancellationToken)
    {
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(work, Task.Delay(patience, time, enough.Token));
        await enough.CancelAsync();
        return work.IsCompleted;
    }

    private static OutgoingMessage ContentOf(Reply reply) => reply switch
    {
        Reply.Show show => show.Content,
        Reply.Update update => update.Content,
        _ => throw new InvalidOperationException("Suggestions are no message."),
    };
}

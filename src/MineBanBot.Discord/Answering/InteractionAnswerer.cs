using MineBanBot.Discord.Callbacks;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Receiving;

namespace MineBanBot.Discord.Answering;

/// <summary>
/// Answers one interaction from first response to last: at once when the handler is quick, by a deferral when it is not
/// (https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction).
/// </summary>
internal sealed class InteractionAnswerer(GuardedHandler handler, InteractionResponder responder, LateAnswer late, TimeProvider time)
{
    // Discord gives three seconds, of which the way there and back takes its part.
    private static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(1);

    // Suggestions cannot be deferred, so that they may take longer before they are given up.
    private static readonly TimeSpan SuggestWithin = TimeSpan.FromSeconds(2.5);

    // A crowd of answers that compute must not take all the threads: acknowledgements and sending would wait behind them, for more
    // than the three seconds.
    private readonly TaskScheduler handlers =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount - 1)).ConcurrentScheduler;

    /// <summary>Runs the handler and sends what it replies.</summary>
    /// <param name="received">What to answer.</param>
    /// <param name="receivedAt">When it came, as a timestamp: in a crowd that may be long ago.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task AnswerAsync(ReceivedInteraction received, long receivedAt, CancellationToken cancellationToken)
    {
        // Not here, because a handler may compute for long before its first await.
        Task<Reply> work = Task.Factory
            .StartNew(() => handler.HandleAsync(received.Interaction, cancellationToken), cancellationToken, TaskCreationOptions.None, handlers)
            .Unwrap();
        return received.Interaction is Interaction.Autocomplete
            ? SuggestAsync(received, work, receivedAt, cancellationToken)
            : ShowAsync(received, work, receivedAt, cancellationToken);
    }

    private async Task SuggestAsync(
        ReceivedInteraction received, Task<Reply> work, long receivedAt, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommandChoice> choices =
            await work.IsInTimeAsync(SuggestWithin - time.GetElapsedTime(receivedAt), time, cancellationToken) && await work is Reply.Suggest suggest ? suggest.Choices : [];
        CallbackBody body = CallbackBody.Suggest(choices, received.FocusedType);
        await responder.CallBackAsync(received.Address, body, receivedAt, cancellationToken);
    }

    private async Task ShowAsync(ReceivedInteraction received, Task<Reply> work, long receivedAt, CancellationToken cancellationToken)
    {
        if (!await work.IsInTimeAsync(DeferAfter - time.GetElapsedTime(receivedAt), time, cancellationToken))
        {
            bool hidden = !received.IsOnMessage && handler.IsPrivate(received.Interaction);
            CallbackBody deferral = received.IsOnMessage ? CallbackBody.DeferUpdate : CallbackBody.Defer(hidden);
            if (await responder.CallBackAsync(received.Address, deferral, receivedAt, cancellationToken))
            {
                await late.GiveAsync(received, work, receivedAt, hidden, cancellationToken);
            }

            return;
        }

        Reply reply = await work;
        if (await responder.CallBackAsync(received.Address, BodyOf(reply, received.IsOnMessage), receivedAt, cancellationToken)
            && reply is not Reply.OpenModal)
        {
            await late.FollowUpAsync(received.Address, reply, cancellationToken);
        }
    }

    private static CallbackBody BodyOf(Reply reply, bool onMessage) => reply switch
    {
        Reply.OpenModal modal => CallbackBody.Open(modal.Form),
        Reply.Update update when onMessage => CallbackBody.Update(update.Content),
        Reply.Update update => CallbackBody.Show(update.Content, hidden: false),
        Reply.Show show => CallbackBody.Show(show.Content, show.Private),
        _ => throw new InvalidOperationException("Suggestions are no message."),
    };
}

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Receiving;

namespace MineBanBot.Discord.Answering;

/// <summary>
/// What comes after the first response: the result of a deferral, further messages, and a word to the user before nothing more can
/// be said (https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages).
/// </summary>
internal sealed class LateAnswer(InteractionResponder responder, TimeProvider time, ILogger log)
{
    // Said while it still can be: the token dies fifteen minutes after Discord sent the interaction, which was before we had it.
    private static readonly TimeSpan LastWordAfter = SeenInteractions.TokenLife - TimeSpan.FromSeconds(30);

    private static readonly OutgoingMessage ForOneAlone = OutgoingMessage.Of("The answer is for the one who asked.");

    private static readonly OutgoingMessage TooLate =
        OutgoingMessage.Of("This took longer than Discord lets me answer. Please ask again later.");

    private static readonly OutgoingMessage TooLateForForm = OutgoingMessage.Of("I was too slow to open the form. Please try again.");

    /// <summary>Waits for the reply and puts it in the place of the deferral.</summary>
    public async Task GiveAsync(
        ReceivedInteraction received, Task<Reply> work, long receivedAt, bool hidden, CancellationToken cancellationToken)
    {
        InteractionAddress to = received.Address;
        if (!await work.IsInTimeAsync(LastWordAfter - time.GetElapsedTime(receivedAt), time, cancellationToken))
        {
            log.LogWarning("Interaction {Interaction} has no answer yet and can have none any more; its user is told", to.Interaction);
            await ReplaceAsync(received, TooLate, hidden: true, cancellationToken);
            await work;
            log.LogWarning("The answer to interaction {Interaction} came too late to be shown", to.Interaction);
            return;
        }

        Reply reply = await work;
        switch (reply)
        {
            case Reply.OpenModal:
                log.LogWarning("Interaction {Interaction} got its form too late to be opened", to.Interaction);
                await ReplaceAsync(received, TooLateForForm, hidden: true, cancellationToken);
                return;

            // The deferral was public, and an edit cannot take that back.
            case Reply.Show { Private: true } show when !hidden && !received.IsOnMessage:
                if (await responder.EditOriginalAsync(to, ForOneAlone, cancellationToken)
                    && await responder.FollowUpAsync(to, show.Content, hidden: true, cancellationToken))
                {
                    await FollowUpAsync(to, reply, cancellationToken);
                }

                return;
        }

        bool there = reply switch
        {
            Reply.Show show => await ReplaceAsync(received, show.Content, show.Private, cancellationToken),
            Reply.Update update => await responder.EditOriginalAsync(to, update.Content, cancellationToken),
            _ => false,
        };
        if (there)
        {
            await FollowUpAsync(to, reply, cancellationToken);
        }
    }

    /// <summary>Sends the further messages of a reply, in order. What does not arrive ends it: what follows would not either.</summary>
    public async Task FollowUpAsync(InteractionAddress to, Reply reply, CancellationToken cancellationToken)
    {
        foreach (FollowUp further in reply.FollowUps)
        {
            if (!await responder.FollowUpAsync(to, further.Content, further.Private, cancellationToken))
            {
                return;
            }
        }
    }

    // Editing would overwrite the message that carries the component.
    private Task<bool> ReplaceAsync(
        ReceivedInteraction received, OutgoingMessage message, bool hidden, CancellationToken cancellationToken) =>
        received.IsOnMessage
            ? responder.FollowUpAsync(received.Address, message, hidden, cancellationToken)
            : responder.EditOriginalAsync(received.Address, message, cancellationToken);
}

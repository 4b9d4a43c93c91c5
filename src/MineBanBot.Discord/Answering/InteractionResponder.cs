using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Answering;

/// <summary>The REST calls that answer interactions. A refusal is logged; there is nobody else to tell.</summary>
internal sealed class InteractionResponder(RestClient rest, ILogger log)
{
    private const int AlreadyAcknowledged = 40060;

    /// <summary>The first answer, which Discord wants within three seconds.</summary>
    public async Task<bool> CallBackAsync(
        InteractionAddress to, CallbackBody body, long receivedAt, CancellationToken cancellationToken)
    {
        Route route = Routes.Callback(to) with { ReceivedAt = receivedAt };
        RestResult result = await rest.SendAsync(route, body, WireJson.Default.CallbackBody, cancellationToken);

        // A repeat after a lost response finds that the first one did arrive.
        return result is RestResult.Refused { Code: AlreadyAcknowledged } || Done(to, result);
    }

    /// <summary>Puts the result in the place of a deferral.</summary>
    public async Task<bool> EditOriginalAsync(InteractionAddress to, OutgoingMessage message, CancellationToken cancellationToken)
    {
        EditedMessageBody body = new(message);
        return Done(to, await rest.SendAsync(Routes.EditOriginal(to), body, WireJson.Default.EditedMessageBody, cancellationToken));
    }

    /// <summary>A further message.</summary>
    public async Task<bool> FollowUpAsync(InteractionAddress to, OutgoingMessage message, bool hidden, CancellationToken cancellationToken)
    {
        NewMessageBody body = new(message, hidden);
        return Done(to, await rest.SendAsync(Routes.FollowUp(to), body, WireJson.Default.NewMessageBody, cancellationToken));
    }

    private bool Done(InteractionAddress to, RestResult result)
    {
        if (result.Problem is { } problem)
        {
            log.LogWarning("An answer to interaction {Interaction} did not arrive: {Reason}", to.Interaction, problem);
        }

        return result.Problem is null;
    }
}

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Bodies;
using MineBanBot.Discord.Callbacks;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Answering;

/// <summary>
/// The REST calls that answer interactions. A refusal is logged; when it is the answer itself that Discord does not take, the user is
/// told in its place that something went wrong.
/// </summary>
internal sealed class InteractionResponder(RestClient rest, ILogger log)
{
    private const int AlreadyAcknowledged = 40060;

    /// <summary>What a user reads in the place of an answer that failed.</summary>
    public static OutgoingMessage Apology { get; } = OutgoingMessage.Of("Sorry, something went wrong here. Please try again in a moment.");

    /// <summary>The first answer, which Discord wants within three seconds. Whether it is there.</summary>
    public async Task<bool> CallBackAsync(
        InteractionAddress to, CallbackBody body, long receivedAt, CancellationToken cancellationToken)
    {
        RestResult result = await SendAsync(body);

        // A repeat after a lost response finds that the first one did arrive.
        if (result is RestResult.Refused { Code: AlreadyAcknowledged } || Done(to, result))
        {
            return true;
        }

        if (result is RestResult.Refused { Status: 400 } && body.IsSeen)
        {
            Done(to, await SendAsync(CallbackBody.Show(Apology, hidden: true)));
        }

        return false;

        Task<RestResult> SendAsync(CallbackBody each) => rest.SendAsync(
            Routes.Callback(to) with { ReceivedAt = receivedAt },
            each.Content,
            cancellationToken);
    }

    /// <summary>Puts the result in the place of a deferral. Whether it is there.</summary>
    public async Task<bool> EditOriginalAsync(InteractionAddress to, OutgoingMessage message, CancellationToken cancellationToken)
    {
        RestResult result = await SendAsync(message);
        if (!Done(to, result) && result is RestResult.Refused { Status: 400 })
        {
            Done(to, await SendAsync(Apology));
        }

        return result.Problem is null;

        Task<RestResult> SendAsync(OutgoingMessage each) => rest.SendAsync(
            Routes.EditOriginal(to), RestBody.Of(new EditedMessageBody(each), WireJson.Default.EditedMessageBody, each), cancellationToken);
    }

    /// <summary>A further message. Whether it is there.</summary>
    public async Task<bool> FollowUpAsync(InteractionAddress to, OutgoingMessage message, bool hidden, CancellationToken cancellationToken)
    {
        RestBody body = RestBody.Of(new NewMessageBody(message, hidden), WireJson.Default.NewMessageBody, message);
        return Done(to, await rest.SendAsync(Routes.FollowUp(to), body, cancellationToken));
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

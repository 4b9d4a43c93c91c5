using System.Net;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Routes;

namespace MineBanBot.Sandbox.Endpoints;

// https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction
/// <summary>Posts an interaction to its bot's endpoint; the answer counts as the callback.</summary>
internal sealed class EndpointDelivery(SandboxState state)
{
    private readonly CallbackRoutes callbacks = new(state, new MessageWriter(state));

    public async Task DeliverAsync(Uri address, Interaction interaction, JsonObject payload)
    {
        (HttpStatusCode Status, JsonNode? Body)? answer =
            await SignedPost.SendAsync(address, interaction.Bot, payload, badly: false, state.Time, CancellationToken.None);
        lock (state.Gate)
        {
            // 202 promises an answer by the callback route; none at all ends in the three seconds.
            if (answer is { Status: HttpStatusCode.OK, Body: JsonObject callback })
            {
                RestAnswer taken = callbacks.Respond(interaction, callback);
                if (taken.Status >= 400)
                {
                    state.Violations.Add("endpoint_answer", $"The endpoint's answer was refused: {string.Join(", ", taken.FaultyPaths)}", "POST", "endpoint");
                }
            }
            else if (answer is not (null or { Status: HttpStatusCode.Accepted }))
            {
                state.Violations.Add("endpoint_answer", $"The endpoint answered {(int)answer.Value.Status} or no JSON object.", "POST", "endpoint");
            }
        }
    }
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Openings;
using MineBanBot.Sandbox.Rest;

namespace MineBanBot.Sandbox.Control;

/// <summary>POST /sandbox/interactions: a user does something, and what came of it.</summary>
internal sealed class InteractionsCall(SandboxState state)
{
    private const int DefaultWait = 5000, LongestWait = 900_000;
    private readonly CommandOpening commands = new(state, new InteractionStart(state));
    private readonly ComponentOpening components = new(state, new InteractionStart(state));
    private readonly ModalOpening modals = new(state, new InteractionStart(state));

    public async Task<RestAnswer> AnswerAsync(HttpContext context)
    {
        JsonObject request = await ControlCall.ReadAsync(context);
        ControlCall.CheckTexts(request, "user", "type", "command", "focused", "custom_id", "locale", "wait");
        bool untilFinal = request.Text("wait") switch
        {
            null or "first" => false,
            "final" => true,
            _ => throw new BadControlRequestException("wait must be \"first\" or \"final\"."),
        };
        long wait = request["wait_ms"] is null ? DefaultWait : request.Whole("wait_ms") ?? -1;
        if (wait is < 0 or > LongestWait)
        {
            throw new BadControlRequestException("wait_ms must be a number of milliseconds up to 900000.");
        }

        Opening opening;
        lock (state.Gate)
        {
            opening = Open(request);
        }

        if (opening is not Opening.Opened { Interaction: { } interaction })
        {
            return RestAnswer.Of(Refused(((Opening.Rejected)opening).Reason));
        }

        await interaction.First.WaitAsync(context.RequestAborted);
        if (untilFinal && !interaction.Final.IsCompleted)
        {
            using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            await Task.WhenAny(interaction.Final, Task.Delay(TimeSpan.FromMilliseconds(wait), state.Time, waiting.Token));
            await waiting.CancelAsync();
        }

        lock (state.Gate)
        {
            return RestAnswer.Of(Describe(interaction));
        }
    }

    private Opening Open(JsonObject request)
    {
        CheckShape(request);
        Scene scene = Scene.Read(request, state);
        return request.Text("type") switch
        {
            null or "command" => commands.Open(scene, autocomplete: false),
            "autocomplete" => commands.Open(scene, autocomplete: true),
            "component" => components.Open(scene),
            "modal" => modals.Open(scene),
            _ => throw new BadControlRequestException("type must be \"command\", \"autocomplete\", \"component\" or \"modal\"."),
        };
    }

    // Read as absent, they would open something that the caller did not mean.
    private static void CheckShape(JsonObject request)
    {
        foreach (string name in new[] { "options", "fields" })
        {
            if (request[name] is not (null or JsonObject))
            {
                throw new BadControlRequestException($"{name} must be an object of values by name.");
            }
        }

        if (request["values"] is not (null or JsonArray))
        {
            throw new BadControlRequestException("values must be an array.");
        }
    }

    private Dictionary<string, JsonNode?> Describe(Interaction interaction)
    {
        FirstResponse response = interaction.Response!;
        bool unanswered = response is FirstResponse.TimedOut;
        Dictionary<string, JsonNode?> outcome = Outcome(response.Outcome);
        outcome["interaction_id"] = interaction.Id.ToString();
        outcome["delivered"] = !unanswered || interaction.WasDelivered;
        outcome["ack_ms"] = unanswered ? null : Since(interaction, interaction.RespondedAt);
        outcome["done_ms"] = unanswered ? null : Since(interaction, interaction.FinishedAt);
        outcome["message"] = response is FirstResponse.Replied or FirstResponse.Deferred ? interaction.Original?.Json : null;
        outcome["choices"] = (response as FirstResponse.Choices)?.Items;
        outcome["modal"] = (response as FirstResponse.Modal)?.Form;
        return outcome;
    }

    private double? Since(Interaction interaction, long? at) =>
        at is { } then ? Math.Round(state.Time.GetElapsedTime(interaction.StartedAt, then).TotalMilliseconds, 2) : null;

    private static Dictionary<string, JsonNode?> Refused(string reason)
    {
        Dictionary<string, JsonNode?> outcome = Outcome("rejected");
        outcome["reason"] = reason;
        return outcome;
    }

    // Every outcome has every member, so that a reader need not ask which are there.
    private static Dictionary<string, JsonNode?> Outcome(string name) => new()
    {
        ["interaction_id"] = null,
        ["outcome"] = name,
        ["reason"] = null,
        ["delivered"] = null,
        ["ack_ms"] = null,
        ["done_ms"] = null,
        ["message"] = null,
        ["choices"] = null,
        ["modal"] = null,
    };
}

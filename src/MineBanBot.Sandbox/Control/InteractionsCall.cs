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
    private readonly CommandOpening _commands = new(state, new InteractionStart(state));
    private readonly ComponentOpening _components = new(state, new InteractionStart(state));
    private readonly ModalOpening _modals = new(state, new InteractionStart(state));

    public async Task<RestAnswer> AnswerAsync(HttpContext context)
    {
        JsonObject request = await ControlCall.ReadAsync(context);
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
            return RestAnswer.Ok(Refused(((Opening.Rejected)opening).Reason));
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
            return RestAnswer.Ok(Describe(interaction));
        }
    }

    private Opening Open(JsonObject request)
    {
        Scene scene = Scene.Read(request, state);
        return request.Text("type") switch
        {
            null or "command" => _commands.Open(scene, autocomplete: false),
            "autocomplete" => _commands.Open(scene, autocomplete: true),
            "component" => _components.Open(scene),
            "modal" => _modals.Open(scene),
            _ => throw new BadControlRequestException("type must be \"command\", \"autocomplete\", \"component\" or \"modal\"."),
        };
    }

    private JsonObject Describe(Interaction interaction)
    {
        FirstResponse response = interaction.Response!;
        bool unanswered = response is FirstResponse.TimedOut;
        return new JsonObject
        {
            ["interaction_id"] = interaction.Id.ToString(),
            ["outcome"] = response.Outcome,
            ["ack_ms"] = unanswered ? null : Since(interaction, interaction.RespondedAt),
            ["done_ms"] = unanswered ? null : Since(interaction, interaction.FinishedAt),
            ["message"] = response is FirstResponse.Replied or FirstResponse.Deferred ? interaction.Original?.Copy() : null,
            ["choices"] = (response as FirstResponse.Choices)?.Items.DeepClone(),
            ["modal"] = (response as FirstResponse.Modal)?.Form.DeepClone(),
        };
    }

    private double? Since(Interaction interaction, long? at) =>
        at is { } then ? Math.Round(state.Time.GetElapsedTime(interaction.StartedAt, then).TotalMilliseconds, 2) : null;

    private static JsonObject Refused(string reason) => new()
    {
        ["interaction_id"] = null,
        ["outcome"] = "rejected",
        ["reason"] = reason,
        ["ack_ms"] = null,
        ["done_ms"] = null,
        ["message"] = null,
        ["choices"] = null,
    };
}

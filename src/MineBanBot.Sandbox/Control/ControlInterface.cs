using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

using MineBanBot.Sandbox.Faults;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Control;

/// <summary>The list of calls under /sandbox.</summary>
internal sealed class ControlInterface(SandboxState state, CancellationToken stopping)
{
    private const long LongestAdvance = 366L * 24 * 60 * 60 * 1000;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        PageCalls page = new(state);
        GuildOutage outage = new(state);
        InteractionsCall interactions = new(state);
        Get(endpoints, "/sandbox", _ => OverviewCall.Describe(state));
        Get(endpoints, "/sandbox/requests", _ => state.Requests.ToJson());
        Get(endpoints, "/sandbox/violations", _ => state.Violations.ToJson());
        Get(endpoints, "/sandbox/channels/{id}/messages",
            context => MessagesCall.List(context.Request.RouteValues["id"] as string ?? "", context.Request.Query["user"], state));
        Get(endpoints, "/sandbox/page/commands", context => page.Commands(context.Request.Query["channel"], context.Request.Query["user"]));
        Post(endpoints, "/sandbox/faults", request =>
        {
            Fault fault = FaultsCall.Read(request);
            if (fault.Kind == FaultKind.GuildOutage)
            {
                outage.Begin(fault.Duration);
            }
            else
            {
                state.Faults.Add(fault);
            }

            return new JsonObject();
        });
        Post(endpoints, "/sandbox/guilds", request => GuildsCall.Found(request, state));
        Post(endpoints, "/sandbox/clock", Advance);
        Post(endpoints, "/sandbox/reset", _ =>
        {
            state.Reset();
            return new JsonObject();
        });
        endpoints.MapPost("/sandbox/interactions", Guarded(interactions.AnswerAsync));
        endpoints.MapGet("/sandbox/page/events", (HttpContext context) => page.StreamEventsAsync(context, stopping));
        endpoints.Map("/sandbox/{**rest}", Guarded(context => Task.FromResult(NoSuchCall(context.Request))));
    }

    private static RestAnswer NoSuchCall(HttpRequest request) =>
        new(404, JsonText.Write(new JsonObject { ["message"] = $"There is no call {request.Method} {request.Path}." }));

    private JsonObject Advance(JsonObject request)
    {
        if (request.Whole("advance_ms") is not (>= 0 and <= LongestAdvance))
        {
            throw new BadControlRequestException("advance_ms must be a number of milliseconds, at most a year.");
        }

        TimeSpan by = TimeSpan.FromMilliseconds(request.Whole("advance_ms")!.Value);
        if (state.Clock.Now > SandboxClock.End - by)
        {
            throw new BadControlRequestException($"The clock cannot go beyond the year {SandboxClock.End.Year}.");
        }

        state.Clock.Advance(by);
        return new JsonObject { ["now"] = WireTime.Write(state.Clock.Now) };
    }

    private void Get(IEndpointRouteBuilder endpoints, string path, Func<HttpContext, JsonNode> describe) =>
        endpoints.MapGet(path, Guarded(context => Task.FromResult(Locked(() => describe(context)))));

    private void Post(IEndpointRouteBuilder endpoints, string path, Func<JsonObject, JsonNode> apply) =>
        endpoints.MapPost(path, Guarded(context => ApplyAsync(context, apply)));

    private async Task<RestAnswer> ApplyAsync(HttpContext context, Func<JsonObject, JsonNode> apply)
    {
        JsonObject request = await ControlCall.ReadAsync(context);
        return Locked(() => apply(request));
    }

    private RestAnswer Locked(Func<JsonNode> describe)
    {
        lock (state.Gate)
        {
            return RestAnswer.Ok(describe());
        }
    }

    private static RequestDelegate Guarded(Func<HttpContext, Task<RestAnswer>> answer) => context => GuardAsync(context, answer);

    private static async Task GuardAsync(HttpContext context, Func<HttpContext, Task<RestAnswer>> answer)
    {
        RestAnswer finished;
        try
        {
            finished = await answer(context);
        }
        catch (BadControlRequestException fault)
        {
            finished = new RestAnswer(400, JsonText.Write(new JsonObject { ["message"] = fault.Message }));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        await RestPipeline.WriteAsync(context.Response, finished, context.RequestAborted);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

using MineBanBot.Sandbox.Faults;
using MineBanBot.Sandbox.Limits;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Rest;

/// <summary>What every REST call passes: token, faults, rate limits, body, handler, record.</summary>
internal sealed class RestPipeline(SandboxState state, ILogger logger)
{
    public async Task HandleAsync(HttpContext context, RestRoute route)
    {
        long started = Stopwatch.GetTimestamp();
        CancellationToken cancellationToken = context.RequestAborted;
        RestRecorder recorder = new(state, context, route);
        Bot? bot;
        Fault? delay, refusal, drop;
        lock (state.Gate)
        {
            bot = state.Login(TokenIn(context.Request.Headers.Authorization.ToString()));
            delay = state.Faults.TakeForRest(FaultKind.RestDelay, route.Method, route.Template, recorder.PlainPath);
            refusal = state.Faults.TakeForRest(FaultKind.RestStatus, route.Method, route.Template, recorder.PlainPath);
            drop = state.Faults.TakeForRest(FaultKind.RestDropResponse, route.Method, route.Template, recorder.PlainPath);
        }

        if (delay is not null)
        {
            await Task.Delay(delay.Duration, state.Time, cancellationToken);
        }

        RestBody body = await RestBody.ReadAsync(context.Request, cancellationToken);
        RestAnswer? refused = route.Before is { } before && bot is not null && body.Json is JsonObject
            ? await before(CallOf(context, route, bot, body), cancellationToken)
            : null;
        RestAnswer answer;
        lock (state.Gate)
        {
            answer = refusal is not null ? RestFaults.AnswerOf(refusal, context.Response) : Answer(context, route, bot, body, recorder, refused);
            recorder.Record(bot, body, answer);
            if (drop is not null && CallOf(context, route, bot, body) is { } lost && route.Access == RestAccess.InteractionToken)
            {
                state.Interactions.Find(lost.Id("interaction_id"), lost.Text("interaction_token"))?.HasLostAnswer = true;
            }
        }

        logger.LogDebug(
            "{Method} {Route} {Status} in {Elapsed} ms", route.Method, route.Template, answer.Status, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        if (drop is not null)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, answer, cancellationToken);
    }

    public static async Task WriteAsync(HttpResponse response, RestAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is { } body && MayHaveBody(answer.Status))
        {
            // Exactly this: some clients compare it whole, and a charset would not match.
            response.ContentType ??= "application/json";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, cancellationToken);
        }
    }

    // A fault can ask for a status that HTTP gives no body; the server throws when one is written.
    private static bool MayHaveBody(int status) => status is >= 200 and not (204 or 205 or 304);

    public static string? TokenIn(string authorization) =>
        authorization.StartsWith("Bot ", StringComparison.Ordinal) ? authorization[4..].Trim() : null;

    private RestAnswer Answer(HttpContext context, RestRoute route, Bot? bot, RestBody body, RestRecorder recorder, RestAnswer? refused)
    {
        recorder.CheckUserAgent();
        if (route.Access == RestAccess.Bot && bot is null)
        {
            return RestAnswer.Unauthorized;
        }

        if (route.HasBucket)
        {
            string caller = bot?.Token ?? "nobody";
            RateLimit limit = state.Limits.Count(caller, route, context.Request.RouteValues);
            WriteHeaders(context.Response.Headers, limit);
            if (limit.Exceeded)
            {
                recorder.Breach("rate_limit", limit.Global ? "More than 50 requests a second." : $"More than {limit.Limit} requests in this bucket.");
                return RestAnswer.TooManyRequests(limit.ResetAfter, limit.Global);
            }
        }

        if (body.IsTooLarge)
        {
            return RestAnswer.TooLarge;
        }

        if (body.LacksType)
        {
            recorder.Breach("content_type", "A body came without Content-Type application/json.");
            return RestFaults.WrongContentType(context.Request.ContentType);
        }

        return !body.IsReadable ? RestAnswer.BadJson
            : RefuseShape(route, body.Json) ?? refused ?? route.Handle(CallOf(context, route, bot, body));
    }

    private static RestCall CallOf(HttpContext context, RestRoute route, Bot? bot, RestBody body) =>
        new(bot, context.Request.RouteValues, context.Request.Query, body.Json, body.Files, route);

    // Every body is an object but that of a bulk overwrite, whose handler looks for its array itself.
    private static RestAnswer? RefuseShape(RestRoute route, JsonNode? json)
    {
        FormErrors errors = new();
        if (route.Method != HttpMethods.Put)
        {
            errors.CheckObject("", json);
        }

        return errors.Any ? RestAnswer.Invalid(errors) : null;
    }

    private static void WriteHeaders(IHeaderDictionary headers, RateLimit limit)
    {
        string after = RestAnswer.Seconds(limit.ResetAfter);
        if (limit.Exceeded)
        {
            headers.RetryAfter = RestFaults.WholeSeconds(limit.ResetAfter.TotalSeconds);
            headers["X-RateLimit-Scope"] = limit.Global ? "global" : "user";
        }

        if (limit.Global)
        {
            headers["X-RateLimit-Global"] = "true";
            return;
        }

        headers["X-RateLimit-Bucket"] = limit.Bucket;
        headers["X-RateLimit-Limit"] = limit.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = limit.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (limit.ResetsAt.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = after;
    }
}

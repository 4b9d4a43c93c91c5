using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Faults;
using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Control;

/// <summary>POST /sandbox/faults.</summary>
internal static class FaultsCall
{
    // What no end of a connection may say: https://www.rfc-editor.org/rfc/rfc6455#section-7.4
    private static readonly int[] Unspeakable = [1004, 1005, 1006, 1015];

    // https://discord.com/developers/docs/events/gateway#session-start-limit-object
    private static readonly string[] StartLimits = ["total", "remaining", "reset_after", "max_concurrency"];

    public static Fault Read(JsonObject request)
    {
        ControlCall.CheckTexts(request, "fault", "route", "scope");
        FaultKind kind = FaultName.Read(request.Text("fault"))
            ?? throw new BadControlRequestException($"fault must be one of {FaultName.All}.");
        long count = Number(request, "count", 1, 1, 1_000_000) ?? 1;
        long milliseconds = Number(request, "ms", null, 0, 3_600_000) ?? 0;
        bool closes = kind == FaultKind.Disconnect;
        long? status = Number(request, "status", null, closes ? 1000 : 100, closes ? 4999 : 599);
        if (kind == FaultKind.RestStatus && status is null)
        {
            throw new BadControlRequestException("rest_status needs a status from 100 to 599.");
        }

        if ((kind == FaultKind.RestDelay && request["ms"] is null) || (kind == FaultKind.HelloInterval && milliseconds == 0))
        {
            throw new BadControlRequestException($"{request.Text("fault")} needs ms.");
        }

        if (closes && status is { } code && (Unspeakable.Contains((int)code) || code is > 1015 and < 3000))
        {
            throw new BadControlRequestException($"{code} is no code that a connection can be closed with.");
        }

        if (kind == FaultKind.SessionStartLimit)
        {
            CheckStartLimit(request["body"]);
        }

        return new Fault(kind, (int)count)
        {
            Route = request.Text("route"),
            Status = (int?)status,
            Duration = TimeSpan.FromMilliseconds(milliseconds),
            Scope = request.Text("scope") is null or "user" or "global" or "shared"
                ? request.Text("scope")
                : throw new BadControlRequestException("scope must be \"user\", \"global\" or \"shared\"."),
            Body = request["body"]?.DeepClone(),
        };
    }

    private static void CheckStartLimit(JsonNode? body)
    {
        if (body is not (null or JsonObject))
        {
            throw new BadControlRequestException($"body must be an object of {string.Join(", ", StartLimits)}.");
        }

        foreach (string name in (body as JsonObject ?? []).Select(pair => pair.Key))
        {
            if (!StartLimits.Contains(name))
            {
                throw new BadControlRequestException($"body must be an object of {string.Join(", ", StartLimits)}; {name} is none of them.");
            }

            Number((JsonObject)body!, name, null, name is "remaining" or "reset_after" ? 0 : 1, int.MaxValue);
        }
    }

    private static long? Number(JsonObject request, string name, long? otherwise, long least, long most) =>
        request[name] is null ? otherwise
        : request.Whole(name) is { } number && number >= least && number <= most ? number
        : throw new BadControlRequestException($"{name} must be a whole number from {least} to {most}.");
}

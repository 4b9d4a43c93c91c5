using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Faults;
using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Control;

/// <summary>POST /sandbox/faults.</summary>
internal static class FaultsCall
{
    public static Fault Read(JsonObject request)
    {
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

    private static long? Number(JsonObject request, string name, long? otherwise, long least, long most) =>
        request[name] is null ? otherwise
        : request.Whole(name) is { } number && number >= least && number <= most ? number
        : throw new BadControlRequestException($"{name} must be a whole number from {least} to {most}.");
}

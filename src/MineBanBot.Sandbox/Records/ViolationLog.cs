using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Records;

internal sealed class ViolationLog(TimeProvider time)
{
    private const int Kept = 5000;
    private readonly Queue<Violation> violations = new();

    public void Add(string rule, string detail, string? method = null, string? route = null)
    {
        violations.Enqueue(new Violation(rule, detail, method, route, time.GetUtcNow()));
        if (violations.Count > Kept)
        {
            violations.Dequeue();
        }
    }

    public void OnGateway(string rule, string detail) => Add(rule, detail, "GATEWAY");

    public JsonArray ToJson() => violations.Select(violation => violation.ToJson()).ToJsonArray();

    public void Clear() => violations.Clear();
}

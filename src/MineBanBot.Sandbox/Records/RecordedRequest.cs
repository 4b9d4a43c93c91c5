using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Records;

/// <summary>A REST call. Tokens appear in neither the route nor the path. The body is kept as it came: thousands of trees would slow everything.</summary>
internal sealed record RecordedRequest(
    string Method, string Route, string Path, int Status, ReadOnlyMemory<byte>? Body, DateTimeOffset Time, string? ApplicationId)
{
    public JsonObject ToJson() => new()
    {
        ["method"] = Method,
        ["route"] = Route,
        ["path"] = Path,
        ["status"] = Status,
        ["body"] = Body is { } json ? JsonNode.Parse(json.Span) : null,
        ["time"] = WireTime.Write(Time),
        ["application_id"] = ApplicationId,
    };
}

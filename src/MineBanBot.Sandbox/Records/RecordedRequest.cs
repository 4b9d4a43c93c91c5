using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Records;

/// <summary>A REST call. Tokens appear in neither the route nor the path.</summary>
internal sealed record RecordedRequest(
    string Method, string Route, string Path, int Status, JsonNode? Body, DateTimeOffset Time, string? ApplicationId)
{
    public JsonObject ToJson() => new()
    {
        ["method"] = Method,
        ["route"] = Route,
        ["path"] = Path,
        ["status"] = Status,
        ["body"] = Body?.DeepClone(),
        ["time"] = WireTime.Write(Time),
        ["application_id"] = ApplicationId,
    };
}

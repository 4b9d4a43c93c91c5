using System.Text.Json;
using System.Text.Json.Nodes;

namespace MineBanBot.Tests.OpenApi;

/// <summary>A request as it went over the wire, and what came back.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Path">Below the API's base.</param>
/// <param name="Query">What stands behind the question mark.</param>
/// <param name="ContentType">Of the body, without parameters; null without body.</param>
/// <param name="Body">The body's JSON, with files their payload_json; null without.</param>
/// <param name="Files">The names of the parts that are files.</param>
internal sealed record Exchange(
    string Method, string Path, string Query, string? ContentType, JsonElement? Body, IReadOnlyList<string> Files)
{
    /// <summary>The status of the answer; 0 when none came, or it is not known.</summary>
    public int Status { get; init; }

    /// <summary>The answer's JSON; null without.</summary>
    public JsonElement? Answer { get; init; }

    /// <summary>A line of the sandbox's own record, which has no query, no files and no answer.</summary>
    public static Exchange Of(JsonNode recorded)
    {
        JsonElement? body = recorded["body"] is { } json ? Read(json.ToJsonString()) : null;
        return new Exchange(
            (string)recorded["method"]!, (string)recorded["path"]!, "", body is null ? null : "application/json", body, []);
    }

    public static JsonElement Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}

using System.Text.Json;

namespace MineBanBot.Tests.OpenApi;

/// <summary>One call of the description.</summary>
/// <param name="Method">In capitals.</param>
/// <param name="Template">The path with names in place of values.</param>
/// <param name="Path">What is said of all calls of this path.</param>
/// <param name="Call">What is said of this call.</param>
internal sealed record Operation(string Method, string Template, JsonElement Path, JsonElement Call)
{
    private const string Json = "application/json";

    public string Id => Call.GetProperty("operationId").GetString()!;

    /// <summary>The body's schema; a body with files has the same in its payload_json.</summary>
    public JsonElement? Body =>
        Call.TryGetProperty("requestBody", out JsonElement body) && body.GetProperty("content").TryGetProperty(Json, out JsonElement json)
            ? json.GetProperty("schema")
            : null;

    public bool NeedsBody => Call.Field("requestBody") is { } body && body.Flag("required");

    public bool TakesFiles =>
        Call.TryGetProperty("requestBody", out JsonElement body) && body.GetProperty("content").TryGetProperty("multipart/form-data", out _);

    /// <summary>Schemas of parameters, by place (path or query) and name.</summary>
    public IReadOnlyDictionary<(string Place, string Name), JsonElement> Parameters { get; } =
        new[] { Path, Call }
            .SelectMany(level => level.TryGetProperty("parameters", out JsonElement list) ? [.. list.EnumerateArray()] : Array.Empty<JsonElement>())
            .ToDictionary(each => (each.GetProperty("in").GetString()!, each.GetProperty("name").GetString()!), each => each.GetProperty("schema"));

    public bool Answers(int status) => Call.GetProperty("responses").TryGetProperty($"{status}", out _);

    /// <summary>The schema of an answer; null when it has no JSON.</summary>
    public JsonElement? Answer(int status) =>
        Call.GetProperty("responses").GetProperty($"{status}").TryGetProperty("content", out JsonElement content)
        && content.TryGetProperty(Json, out JsonElement json)
            ? json.GetProperty("schema")
            : null;

    public override string ToString() => $"{Method} {Template}";
}

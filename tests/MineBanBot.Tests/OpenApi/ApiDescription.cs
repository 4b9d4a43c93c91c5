using System.Text.Json;

namespace MineBanBot.Tests.OpenApi;

/// <summary>Discord's description of its HTTP interface, of the form OpenAPI 3.1.</summary>
internal sealed class ApiDescription
{
    /// <summary>The environment variable that names the file.</summary>
    public const string Variable = "DISCORD_OPENAPI";

    private static readonly Lazy<ApiDescription?> Named = new(() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? Parse(File.ReadAllText(file)) : null);

    private readonly JsonElement document;

    private ApiDescription(JsonElement document)
    {
        this.document = document;
        Request = new Schema(document, strict: true);
        Answer = new Schema(document, strict: false);
    }

    /// <summary>The one that the environment names; null when it names none.</summary>
    public static ApiDescription? Given => Named.Value;

    /// <summary>What checks what we send.</summary>
    public Schema Request { get; }

    /// <summary>What checks what we are sent: fields may be more than we know.</summary>
    public Schema Answer { get; }

    public static ApiDescription Parse(string json)
    {
        using JsonDocument parsed = JsonDocument.Parse(json);
        return new ApiDescription(parsed.RootElement.Clone());
    }

    /// <summary>The call that a method and a path mean, with what stands in its path; null when there is none.</summary>
    public (Operation Operation, IReadOnlyDictionary<string, string> Values)? Find(string method, string path)
    {
        (string Template, JsonElement Path, JsonElement Call, IReadOnlyDictionary<string, string> Values)[] found =
        [
            .. from each in document.GetProperty("paths").EnumerateObject()
               let template = new PathTemplate(each.Name)
               let values = template.Match(path)
               where values is not null && each.Value.TryGetProperty(method.ToLowerInvariant(), out _)
               orderby template.Fixed descending
               select (each.Name, each.Value, each.Value.GetProperty(method.ToLowerInvariant()), values),
        ];
        return found is [var first, ..] ? (new Operation(method, first.Template, first.Path, first.Call), first.Values) : null;
    }
}

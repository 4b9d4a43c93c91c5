using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

using MineBanBot.Discord.Limits;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Rest;

/// <summary>Turns a refusal's body into one sentence (https://discord.com/developers/docs/reference#error-messages).</summary>
internal static class RestError
{
    private const int ShownProblems = 3;

    private static readonly TimeSpan UnsaidBan = TimeSpan.FromSeconds(60);

    /// <summary>Reads a refusal; a body that is no JSON, as a proxy in between sends, is fine.</summary>
    public static RestResult.Refused Of(Route route, int status, ReadOnlySpan<byte> body, HttpResponseHeaders headers)
    {
        ErrorData? error = Parse(body);
        List<string> problems = [];
        Collect(error?.Errors, "", problems);
        string detail = problems.Count == 0 ? "" : ": " + string.Join("; ", problems.Take(ShownProblems));
        string code = error?.Code is { } known and not 0 ? string.Create(CultureInfo.InvariantCulture, $", code {known}") : "";
        return new RestResult.Refused(status, error?.Code ?? 0, $"{route} was refused ({status}{code}) {error?.Message}{detail}".TrimEnd())
        {
            RetryAfter = Span(error?.RetryAfter) ?? Span(HeaderSeconds(headers)) ?? (error is null ? UnsaidBan : TimeSpan.FromSeconds(1)),
            Reach = ReachOf(error, headers),
        };
    }

    private static TimeSpan? Span(double? seconds) => seconds is >= 0 and < 100_000 ? TimeSpan.FromSeconds(seconds.Value) : null;

    // Read as text: HTTP knows whole seconds alone here, and whoever is in between may not.
    private static double? HeaderSeconds(HttpResponseHeaders headers) =>
        headers.TryGetValues("Retry-After", out IEnumerable<string>? values)
        && double.TryParse(values.FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            ? seconds
            : null;

    // A 429 that is no JSON is not from the API but from the proxy before it, which bans the address for all calls
    // (https://discord.com/developers/docs/topics/rate-limits#global-rate-limit).
    private static LimitReach ReachOf(ErrorData? error, HttpResponseHeaders headers)
    {
        string? scope = headers.TryGetValues("X-RateLimit-Scope", out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
        return error is null || error.Global == true || scope == "global" || headers.Contains("X-RateLimit-Global") ? LimitReach.Everything
            : scope == "shared" ? LimitReach.Shared
            : LimitReach.Route;
    }

    private static ErrorData? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.IsEmpty ? null : JsonSerializer.Deserialize(body, WireJson.Default.ErrorData);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The texts beside the codes may quote what a user typed, so that only path and code are kept.
    private static void Collect(JsonElement? node, string path, List<string> problems)
    {
        if (node is not { ValueKind: JsonValueKind.Object } tree)
        {
            return;
        }

        foreach (JsonProperty child in tree.EnumerateObject())
        {
            if (child.Name != "_errors")
            {
                Collect(child.Value, path.Length == 0 ? child.Name : $"{path}.{child.Name}", problems);
            }
            else if (child.Value.ValueKind == JsonValueKind.Array)
            {
                problems.AddRange(child.Value.EnumerateArray().Select(each => $"{path} {CodeOf(each)}".TrimStart()));
            }
        }
    }

    private static string? CodeOf(JsonElement problem) =>
        problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("code", out JsonElement code) ? code.ToString() : null;
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

using MineBanBot.Sandbox.Faults;
using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Rest;

/// <summary>Answers that no handler gives.</summary>
internal static class RestFaults
{
    /// <summary>A fault's body is sent as it is: text as HTML (as Cloudflare would), all else as JSON.</summary>
    public static RestAnswer AnswerOf(Fault fault, HttpResponse response)
    {
        int status = fault.Status ?? 500;
        double wait = fault.Duration > TimeSpan.Zero ? fault.Duration.TotalSeconds : 1;
        if (fault.Body.AsText() is { } text)
        {
            response.ContentType = "text/html; charset=UTF-8";
            if (status == 429)
            {
                // All that a ban says before it reaches Discord.
                response.Headers.RetryAfter = WholeSeconds(wait);
            }

            return new RestAnswer(status, Encoding.UTF8.GetBytes(text));
        }

        JsonNode body = fault.Body?.DeepClone() ?? new JsonObject
        {
            ["message"] = status == 429 ? "You are being rate limited." : $"{status}: Asked for",
            ["code"] = 0,
        };
        if (status == 429)
        {
            Limit(fault, body as JsonObject ?? [], wait, response.Headers);
        }

        return new RestAnswer(status, JsonText.Write(body));
    }

    // https://discord.com/developers/docs/topics/rate-limits#header-format
    private static void Limit(Fault fault, JsonObject body, double wait, IHeaderDictionary headers)
    {
        bool global = fault.Scope == "global" || body.Flag("global") == true;
        body["message"] ??= "You are being rate limited.";
        body["retry_after"] ??= wait;
        body["global"] ??= global;
        headers.RetryAfter = WholeSeconds(body["retry_after"].AsNumber() ?? wait);
        headers["X-RateLimit-Scope"] = fault.Scope ?? (global ? "global" : "user");
        if (global)
        {
            headers["X-RateLimit-Global"] = "true";
        }
    }

    /// <summary>Discord rounds the header up; the body has the fraction.</summary>
    public static string WholeSeconds(double wait) => Math.Ceiling(wait).ToString(CultureInfo.InvariantCulture);

    public static RestAnswer WrongContentType(string? given) => new(400, JsonText.Write(new JsonObject
    {
        ["message"] = "Invalid Form Body",
        ["code"] = 50035,
        ["errors"] = new JsonObject
        {
            ["_errors"] = new JsonArray(new JsonObject
            {
                ["code"] = "CONTENT_TYPE_INVALID",
                ["message"] = $"Expected \"Content-Type\" header to be one of {{application/json}}, not \"{given}\".",
            }),
        },
    }));
}

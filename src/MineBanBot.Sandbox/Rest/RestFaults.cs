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
        if (fault.Body.AsText() is { } text)
        {
            response.ContentType = "text/html";
            return new RestAnswer(status, Encoding.UTF8.GetBytes(text));
        }

        JsonNode body = fault.Body ?? new JsonObject
        {
            ["message"] = status == 429 ? "You are being rate limited." : $"{status}: Asked for",
            ["code"] = 0,
        };
        if (status == 429)
        {
            double wait = fault.Duration > TimeSpan.Zero ? fault.Duration.TotalSeconds : 1;
            if (body is JsonObject fields && fields["retry_after"] is null)
            {
                fields["retry_after"] = wait;
                fields["global"] ??= false;
            }

            response.Headers["Retry-After"] = ((body as JsonObject)?["retry_after"].AsNumber() ?? wait).ToString("0.###", CultureInfo.InvariantCulture);
            response.Headers["X-RateLimit-Scope"] = "user";
        }

        return new RestAnswer(status, JsonText.Write(body));
    }

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

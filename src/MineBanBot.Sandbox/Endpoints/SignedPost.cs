using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.Endpoints;

// https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint
/// <summary>An interaction on its way to a bot's own web server.</summary>
internal static class SignedPost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The server's status, and its JSON when it gave any; null when it could not be reached in time.</summary>
    public static async Task<(HttpStatusCode Status, JsonNode? Body)?> SendAsync(
        Uri address, Bot bot, JsonObject payload, bool badly, TimeProvider time, CancellationToken cancellationToken)
    {
        byte[] body = JsonText.Write(payload);
        string timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signature = Ed25519.Sign(EndpointBook.Seed(bot), [.. Encoding.UTF8.GetBytes(timestamp), .. body]);
        if (badly)
        {
            signature[0] ^= 1;
        }

        using CancellationTokenSource patience = new(Patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using SocketsHttpHandler handler = new() { UseCookies = false, AllowAutoRedirect = false, UseProxy = false };
        using HttpClient http = new(handler);
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "Discord-Interactions/1.0 (+https://discord.com)");
        request.Headers.TryAddWithoutValidation("X-Signature-Ed25519", Convert.ToHexStringLower(signature));
        request.Headers.TryAddWithoutValidation("X-Signature-Timestamp", timestamp);
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, either.Token);
            byte[] answer = await response.Content.ReadAsByteArrayAsync(either.Token);
            return (response.StatusCode, JsonText.TryParse(answer, out JsonNode? json) ? json : null);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }
}

using System.Net;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Endpoints;

// https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
/// <summary>Before it takes an endpoint, Discord pings it, rightly signed and wrongly.</summary>
internal sealed class EndpointCheck(SandboxState state)
{
    private const string Member = "interactions_endpoint_url";

    /// <summary>The refusal of the endpoint that the form names, or null.</summary>
    public async Task<RestAnswer?> RefuseAsync(RestCall call, CancellationToken cancellationToken)
    {
        if (call.Form.Text(Member) is not { Length: > 0 } url)
        {
            return null;
        }

        FormErrors errors = new();
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https") || !address.IsLoopback)
        {
            errors.Add(Member, "URL_TYPE_INVALID_URL", "Not a well formed URL of this machine.");
        }
        else if (!await PassesAsync(address, call, cancellationToken))
        {
            errors.Add(Member, "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID", "The specified interactions endpoint URL could not be verified.");
        }

        return errors.Any ? RestAnswer.Invalid(errors) : null;
    }

    private async Task<bool> PassesAsync(Uri address, RestCall call, CancellationToken cancellationToken)
    {
        JsonObject ping;
        lock (state.Gate)
        {
            ping = Ping(call.Caller);
        }

        (HttpStatusCode Status, JsonNode? Body)? good = await SignedPost.SendAsync(address, call.Caller, ping, badly: false, state.Time, cancellationToken);
        (HttpStatusCode Status, JsonNode? Body)? bad = await SignedPost.SendAsync(address, call.Caller, ping, badly: true, state.Time, cancellationToken);
        return good is { Status: HttpStatusCode.OK, Body: JsonObject pong } && pong.Whole("type") == 1
            && bad is { Status: HttpStatusCode.Unauthorized };
    }

    private JsonObject Ping(Bot bot) => new()
    {
        ["id"] = state.Snowflakes.Next().ToString(),
        ["application_id"] = bot.ApplicationId.ToString(),
        ["type"] = (int)InteractionType.Ping,
        ["token"] = "ping",
        ["version"] = 1,
        ["user"] = state.World.FirstGuild.Owner.ToJson(),
        ["entitlements"] = new JsonArray(),
    };
}

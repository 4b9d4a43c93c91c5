using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Rest;

namespace MineBanBot.Sandbox.Routes;

// https://discord.com/developers/docs/events/gateway#get-gateway-bot
internal sealed class GatewayRoutes(SandboxState state, Func<Uri> address)
{
    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/gateway", RestAccess.Open, _ => RestAnswer.Ok(new JsonObject { ["url"] = Url() })),
        new("GET", "/gateway/bot", RestAccess.Bot, call => RestAnswer.Ok(new JsonObject
        {
            ["url"] = Url(),
            ["shards"] = Math.Max(1, state.World.Guilds.Count / 1000),
            ["session_start_limit"] = state.Identifies.Describe(call.Caller),
        })),
    ];

    private string Url() => $"ws://127.0.0.1:{address().Port}/gateway";
}

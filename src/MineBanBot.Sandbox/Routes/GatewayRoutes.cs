using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Rest;

namespace MineBanBot.Sandbox.Routes;

// https://discord.com/developers/docs/events/gateway#get-gateway-bot
internal sealed class GatewayRoutes(SandboxState state, Func<Uri> address)
{
    private const int IdentifiesADay = 1000;

    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/gateway", RestAccess.Open, _ => RestAnswer.Ok(new JsonObject { ["url"] = Url() })),
        new("GET", "/gateway/bot", RestAccess.Bot, _ => RestAnswer.Ok(new JsonObject
        {
            ["url"] = Url(),
            ["shards"] = Math.Max(1, state.World.Guilds.Count / 1000),
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = IdentifiesADay,
                ["remaining"] = Math.Max(0, IdentifiesADay - state.Sessions.Opened),
                ["reset_after"] = 86_400_000,
                ["max_concurrency"] = 16,
            },
        })),
    ];

    private string Url() => $"ws://127.0.0.1:{address().Port}/gateway";
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Endpoints;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Rest;

namespace MineBanBot.Sandbox.Routes;

// https://discord.com/developers/docs/resources/application
internal sealed class ApplicationRoutes(SandboxState state)
{
    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/applications/@me", RestAccess.Bot, call => RestAnswer.Ok(Describe(call.Caller))),
        new("GET", "/oauth2/applications/@me", RestAccess.Bot, call => RestAnswer.Ok(Describe(call.Caller))),
        new("PATCH", "/applications/@me", RestAccess.Bot, Edit) { Before = new EndpointCheck(state).RefuseAsync },
    ];

    // Of the settings only where interactions go makes a difference here.
    private RestAnswer Edit(RestCall call)
    {
        if (call.Form.ContainsKey("interactions_endpoint_url"))
        {
            state.Endpoints.Set(call.Caller, call.Form.Text("interactions_endpoint_url") is { Length: > 0 } url ? new Uri(url) : null);
        }

        return RestAnswer.Ok(Describe(call.Caller));
    }

    // https://discord.com/developers/docs/resources/application#application-object
    private JsonObject Describe(Bot bot) => new()
    {
        ["id"] = bot.ApplicationId.ToString(),
        ["name"] = bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = bot.User.ToJson(),
        ["summary"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
        ["verify_key"] = EndpointBook.VerifyKey(bot),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["hook"] = true,
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = state.Endpoints.Find(bot)?.AbsoluteUri,
        ["role_connections_verification_url"] = null,
        ["owner"] = state.World.FirstGuild.Owner.ToJson(),
        ["approximate_guild_count"] = state.World.Guilds.Count,
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
    };
}

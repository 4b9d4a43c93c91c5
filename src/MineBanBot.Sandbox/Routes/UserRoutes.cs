using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Rest;

namespace MineBanBot.Sandbox.Routes;

// https://discord.com/developers/docs/resources/user
internal sealed class UserRoutes(SandboxState state)
{
    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/users/@me", RestAccess.Bot, call => RestAnswer.Ok(SelfJson.Describe(call.Caller))),
        new("GET", "/users/@me/guilds", RestAccess.Bot, Guilds),
        new("POST", "/users/@me/channels", RestAccess.Bot, OpenDirect),
        new("GET", "/users/{user_id}", RestAccess.Bot,
            call => state.World.FindUser(call.Id("user_id")) is { } user ? RestAnswer.Ok(user.ToJson()) : RestAnswer.UnknownUser),
        new("GET", "/applications/@me", RestAccess.Bot, call => RestAnswer.Ok(Application(call.Caller))),
        new("GET", "/oauth2/applications/@me", RestAccess.Bot, call => RestAnswer.Ok(Application(call.Caller))),
    ];

    // https://discord.com/developers/docs/resources/user#create-dm
    private RestAnswer OpenDirect(RestCall call) =>
        state.World.FindUser(Snowflake.Read(call.Form["recipient_id"])) is { } other && other.Id != call.Caller.ApplicationId
            ? RestAnswer.Ok(state.World.Direct(call.Caller, other, state.Snowflakes).ToJson())
            : RestAnswer.InvalidRecipient;

    private RestAnswer Guilds(RestCall call) => RestAnswer.Ok(state.World.Guilds.Select(guild => new JsonObject
    {
        ["id"] = guild.Id.ToString(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = false,
        ["permissions"] = guild.PermissionsOf(call.Caller.User).Wire(),
        ["features"] = new JsonArray(),
    }).ToJsonArray());

    // https://discord.com/developers/docs/resources/application#application-object
    private JsonObject Application(Bot bot) => new()
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
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["hook"] = true,
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["owner"] = state.World.FirstGuild.Owner.ToJson(),
        ["approximate_guild_count"] = state.World.Guilds.Count,
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
    };
}

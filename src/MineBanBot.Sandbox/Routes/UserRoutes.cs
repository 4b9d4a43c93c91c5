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
}

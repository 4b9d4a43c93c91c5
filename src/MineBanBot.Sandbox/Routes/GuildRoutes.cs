using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Rest;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Routes;

// https://discord.com/developers/docs/resources/guild
internal sealed class GuildRoutes(SandboxState state)
{
    public IEnumerable<RestRoute> All =>
    [
        new("GET", "/guilds/{guild_id}", RestAccess.Bot, call => In(call, guild => Describe(guild, call.Asks("with_counts")))),
        new("GET", "/guilds/{guild_id}/channels", RestAccess.Bot,
            call => In(call, guild => RestAnswer.Ok(guild.Channels.Select(channel => channel.ToJson()).ToJsonArray()))),
        new("GET", "/guilds/{guild_id}/roles", RestAccess.Bot,
            call => In(call, guild => RestAnswer.Ok(guild.Roles.Select(role => role.ToJson()).ToJsonArray()))),
        new("GET", "/guilds/{guild_id}/members/{user_id}", RestAccess.Bot, call => In(call, guild => Member(guild, call))),
    ];

    private RestAnswer Describe(Guild guild, bool withCounts)
    {
        System.Text.Json.Nodes.JsonObject json = GuildJson.Describe(guild);
        if (withCounts)
        {
            json["approximate_member_count"] = state.World.MemberCount;
            json["approximate_presence_count"] = state.World.MemberCount;
        }

        return RestAnswer.Ok(json);
    }

    private RestAnswer Member(Guild guild, RestCall call)
    {
        Snowflake? id = call.Text("user_id") == "@me" ? call.Caller.ApplicationId : call.Id("user_id");
        return state.World.FindUser(id) is { } user ? RestAnswer.Ok(guild.MemberJson(user)) : RestAnswer.UnknownMember;
    }

    private RestAnswer In(RestCall call, Func<Guild, RestAnswer> answer) =>
        state.World.FindGuild(call.Id("guild_id")) is { } guild ? answer(guild) : RestAnswer.UnknownGuild;
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Sessions;

internal static class ReadyPayload
{
    // https://discord.com/developers/docs/events/gateway-events#ready
    public static JsonObject Describe(GatewaySession session, IEnumerable<Guild> guilds, string resumeUrl, int version) => new()
    {
        ["v"] = version,
        ["user_settings"] = new JsonObject(),
        ["user"] = SelfJson.Describe(session.Bot),
        ["session_type"] = "normal",
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = resumeUrl,
        ["relationships"] = new JsonArray(),
        ["private_channels"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["guilds"] = guilds.Select(guild => new JsonObject { ["id"] = guild.Id.ToString(), ["unavailable"] = true }).ToJsonArray(),
        ["guild_join_requests"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray("rotterdam"),
        ["auth"] = new JsonObject(),
        ["application"] = new JsonObject { ["id"] = session.Bot.ApplicationId.ToString(), ["flags"] = 0 },
        ["shard"] = session.Shard.ToJson(),
        ["_trace"] = new JsonArray("[\"sandbox\"]"),
    };
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.World;

/// <summary>A guild as GET /guilds/{id} and GUILD_CREATE describe it.</summary>
internal static class GuildJson
{
    // https://discord.com/developers/docs/resources/guild#guild-object
    public static JsonObject Describe(Guild guild) => new()
    {
        ["id"] = guild.Id.ToString(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["description"] = null,
        ["home_header"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["banner"] = null,
        ["features"] = new JsonArray(),
        ["owner_id"] = guild.Owner.Id.ToString(),
        ["application_id"] = null,
        ["region"] = "us-central",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 1,
        ["mfa_level"] = 0,
        ["explicit_content_filter"] = 0,
        ["max_presences"] = null,
        ["max_members"] = 500_000,
        ["max_video_channel_users"] = 25,
        ["max_stage_video_channel_users"] = 50,
        ["vanity_url_code"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["preferred_locale"] = "en-US",
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
        ["incidents_data"] = null,
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["roles"] = guild.Roles.Select(role => role.ToJson()).ToJsonArray(),
    };

    // https://discord.com/developers/docs/events/gateway-events#guild-create
    public static JsonObject Created(Guild guild, User self, int memberCount)
    {
        JsonObject created = Describe(guild);
        created["joined_at"] = WireTime.Write(guild.Founded);
        created["large"] = false;
        created["unavailable"] = false;
        created["member_count"] = memberCount;
        created["channels"] = guild.Channels.Select(channel => channel.ToJson()).ToJsonArray();
        // Without the privileged members intent, Discord lists the bot alone.
        created["members"] = new JsonArray(guild.MemberJson(self));
        created["threads"] = guild.Threads.Where(thread => !thread.Thread!.Archived).Select(thread => thread.ToJson()).ToJsonArray();
        created["voice_states"] = new JsonArray();
        created["presences"] = new JsonArray();
        created["stage_instances"] = new JsonArray();
        created["guild_scheduled_events"] = new JsonArray();
        created["soundboard_sounds"] = new JsonArray();
        return created;
    }
}

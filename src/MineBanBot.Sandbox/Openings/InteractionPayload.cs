using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Openings;

// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object
internal static class InteractionPayload
{
    private const int FileLimit = 10 * 1024 * 1024;
    private const int InGuild = 0, InDirectMessages = 1;

    public static JsonObject Describe(Interaction interaction, JsonObject data, string locale)
    {
        Channel channel = interaction.Channel;
        JsonObject payload = new()
        {
            ["id"] = interaction.Id.ToString(),
            ["application_id"] = interaction.Bot.ApplicationId.ToString(),
            ["type"] = (int)interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = channel.Id.ToString(),
            ["channel"] = Describe(channel, interaction.User),
            ["locale"] = locale,
            ["app_permissions"] = channel.PermissionsOf(interaction.Bot.User).Wire(),
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = interaction.Owners(),
            ["context"] = channel.Guild is null ? InDirectMessages : InGuild,
            ["attachment_size_limit"] = FileLimit,
        };
        if (channel.Guild is { } guild)
        {
            JsonObject member = guild.MemberJson(interaction.User);
            member["permissions"] = channel.PermissionsOf(interaction.User).Wire();
            payload["member"] = member;
            payload["guild_id"] = guild.Id.ToString();
            payload["guild"] = new JsonObject { ["id"] = guild.Id.ToString(), ["locale"] = "en-US", ["features"] = new JsonArray() };
            payload["guild_locale"] = "en-US";
        }
        else
        {
            payload["user"] = interaction.User.ToJson();
        }

        if (interaction.Source is { } message)
        {
            payload["message"] = message.Copy();
        }

        return payload;
    }

    private static JsonObject Describe(Channel channel, User user)
    {
        JsonObject json = channel.ToJson();
        json.Remove("permission_overwrites");
        json["permissions"] = channel.PermissionsOf(user).Wire();
        return json;
    }
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Openings;

// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure
/// <summary>The objects behind the ids in an interaction's data.</summary>
internal sealed class ResolvedObjects
{
    private readonly JsonObject kinds = [];

    public Snowflake? User(User? user, Channel channel)
    {
        if (user is null)
        {
            return null;
        }

        Of("users")[user.Id.ToString()] = user.ToJson();
        if (channel.Guild is { } guild)
        {
            JsonObject member = guild.MemberJson(user);
            member.Remove("user");
            member["permissions"] = channel.PermissionsOf(user).Wire();
            Of("members")[user.Id.ToString()] = member;
        }

        return user.Id;
    }

    public Snowflake? Channel(Channel? channel, User asking)
    {
        if (channel is null)
        {
            return null;
        }

        JsonObject json = channel.ToJson();
        json.Remove("permission_overwrites");
        json["permissions"] = channel.PermissionsOf(asking).Wire();
        Of("channels")[channel.Id.ToString()] = json;
        return channel.Id;
    }

    public Snowflake? Role(Role? role)
    {
        if (role is null)
        {
            return null;
        }

        Of("roles")[role.Id.ToString()] = role.ToJson();
        return role.Id;
    }

    public Snowflake? Attachment(JsonObject attachment)
    {
        attachment["ephemeral"] = true;
        Of("attachments")[attachment.Text("id")!] = attachment;
        return Snowflake.Read(attachment["id"]);
    }

    public void Message(Message message) => Of("messages")[message.Id.ToString()] = message.Copy();

    public void WriteInto(JsonObject data)
    {
        if (kinds.Count > 0)
        {
            data["resolved"] = kinds;
        }
    }

    private JsonObject Of(string kind)
    {
        if (kinds[kind] is not JsonObject objects)
        {
            kinds[kind] = objects = [];
        }

        return objects;
    }
}

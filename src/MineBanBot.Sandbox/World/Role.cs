using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.World;

internal sealed record Role(Snowflake Id, string Name, Permissions Permissions, int Position, bool Managed)
{
    // https://discord.com/developers/docs/topics/permissions#role-object
    public JsonObject ToJson() => new()
    {
        ["id"] = Id.ToString(),
        ["name"] = Name,
        ["description"] = null,
        ["permissions"] = Permissions.Wire(),
        ["position"] = Position,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["managed"] = Managed,
        ["mentionable"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["flags"] = 0,
    };
}

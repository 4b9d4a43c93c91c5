using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;

namespace MineBanBot.Sandbox.World;

// https://discord.com/developers/docs/resources/channel#forum-tag-object
/// <summary>A tag that posts of a forum can carry; a moderated one only moderators give.</summary>
internal sealed record ForumTag(Snowflake Id, string Name, bool Moderated)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Id.ToString(),
        ["name"] = Name,
        ["moderated"] = Moderated,
        ["emoji_id"] = null,
        ["emoji_name"] = null,
    };
}

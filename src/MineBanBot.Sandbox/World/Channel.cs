using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.World;

internal sealed record Channel(Snowflake Id, Guild Guild, string Name, string Topic, int Position, bool ModeratorsOnly)
{
    public Snowflake? LastMessage { get; set; }

    public Permissions PermissionsOf(User user)
    {
        Permissions granted = Guild.PermissionsOf(user);
        bool hidden = ModeratorsOnly && user.Persona is Persona.Member or Persona.Bot;
        return hidden ? Permissions.None : granted;
    }

    public bool IsVisibleTo(User user) => PermissionsOf(user).HasFlag(Permissions.ViewChannel);

    // https://discord.com/developers/docs/resources/channel#channel-object
    public JsonObject ToJson() => new()
    {
        ["id"] = Id.ToString(),
        ["type"] = 0,
        ["guild_id"] = Guild.Id.ToString(),
        ["name"] = Name,
        ["topic"] = Topic,
        ["position"] = Position,
        ["parent_id"] = null,
        ["nsfw"] = false,
        ["rate_limit_per_user"] = 0,
        ["last_message_id"] = LastMessage?.ToString(),
        ["flags"] = 0,
        ["permission_overwrites"] = Overwrites().ToJsonArray(),
    };

    private IEnumerable<JsonObject> Overwrites() =>
        ModeratorsOnly
            ? [Overwrite(Guild.Everyone, Permissions.None, Permissions.ViewChannel), Overwrite(Guild.Moderators, Permissions.ViewChannel, Permissions.None)]
            : [];

    private static JsonObject Overwrite(Role role, Permissions allow, Permissions deny) => new()
    {
        ["id"] = role.Id.ToString(),
        ["type"] = 0,
        ["allow"] = allow.Wire(),
        ["deny"] = deny.Wire(),
    };
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.World;

internal sealed class Guild
{
    private readonly List<Channel> channels = [];

    public Guild(Snowflake id, string name, User owner, DateTimeOffset founded)
    {
        (Id, Name, Owner, Founded) = (id, name, owner, founded);
        ulong next = id.Value + 1;
        Everyone = new Role(id, "@everyone", Permissions.Everyone, 0, Managed: false);
        Bots = new Role(new Snowflake(next++), "Bots", Permissions.Everyone, 1, Managed: false);
        Moderators = new Role(new Snowflake(next++), "Moderators", Permissions.Everyone | Permissions.Moderating, 2, Managed: false);
        Admins = new Role(new Snowflake(next++), "Admins", Permissions.All, 3, Managed: false);
        AddChannel(next++, "general", "Questions about mines and the treaty", moderatorsOnly: false);
        AddChannel(next++, "landmine-news", "News and digests", moderatorsOnly: false);
        AddChannel(next, "moderators", "Only moderators see this", moderatorsOnly: true);
    }

    public Snowflake Id { get; }

    public string Name { get; }

    public User Owner { get; }

    public DateTimeOffset Founded { get; }

    public Role Everyone { get; }

    public Role Bots { get; }

    public Role Moderators { get; }

    public Role Admins { get; }

    public IReadOnlyList<Channel> Channels => channels;

    public IReadOnlyList<Role> Roles => [Everyone, Bots, Moderators, Admins];

    public Permissions PermissionsOf(User user) =>
        user.Persona switch
        {
            Persona.Admin => Permissions.All,
            Persona.Moderator => Moderators.Permissions,
            _ => Permissions.Everyone,
        };

    // https://discord.com/developers/docs/resources/guild#guild-member-object
    public JsonObject MemberJson(User user) => new()
    {
        ["user"] = user.ToJson(),
        ["nick"] = null,
        ["avatar"] = null,
        ["banner"] = null,
        ["roles"] = RolesOf(user).Select(role => role.Id.ToString()).ToJsonArray(),
        ["joined_at"] = WireTime.Write(Founded),
        ["premium_since"] = null,
        ["deaf"] = false,
        ["mute"] = false,
        ["flags"] = 0,
        ["pending"] = false,
        ["communication_disabled_until"] = null,
    };

    private IEnumerable<Role> RolesOf(User user) =>
        user.Persona switch
        {
            Persona.Admin => [Admins, Moderators],
            Persona.Moderator => [Moderators],
            Persona.Bot => [Bots],
            _ => [],
        };

    private void AddChannel(ulong id, string name, string topic, bool moderatorsOnly) =>
        channels.Add(new Channel(new Snowflake(id), this, name, topic, channels.Count, moderatorsOnly));
}

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
        AddChannel(next++, ChannelType.Text, "general", "Questions about mines and the treaty");
        AddChannel(next++, ChannelType.Text, "landmine-news", "News and digests",
            new Overwrite(Everyone, Permissions.None, Permissions.MentionEveryone));
        AddChannel(next++, ChannelType.Text, "moderators", "Only moderators see this",
            new Overwrite(Everyone, Permissions.None, Permissions.ViewChannel), new Overwrite(Moderators, Permissions.ViewChannel, Permissions.None));
        AddChannel(next++, ChannelType.Announcement, "announcements", "What other servers can follow",
            new Overwrite(Everyone, Permissions.None, Permissions.SendMessages), new Overwrite(Moderators, Permissions.SendMessages, Permissions.None),
            new Overwrite(Bots, Permissions.SendMessages | Permissions.ManageMessages | Permissions.PinMessages, Permissions.None));
        AddChannel(next++, ChannelType.Text, "rules", "To read, for everybody but moderators",
            new Overwrite(Everyone, Permissions.None, Permissions.SendMessages), new Overwrite(Moderators, Permissions.SendMessages, Permissions.None));
        Snowflake reports = new(next++), fieldNotes = new(next++);
        channels.Add(new Channel(reports, this, ChannelType.Forum, "reports")
        {
            Topic = "Write a post for each report; others' files and history stay closed",
            Position = channels.Count,
            Overwrites = [new(Everyone, Permissions.None, Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.ReadMessageHistory)],
            Tags = [new(new(next++), "incident", false), new(new(next++), "clearance", false), new(new(next++), "verified", true)],
        });
        channels.Add(new Channel(fieldNotes, this, ChannelType.Forum, "field-notes")
        {
            Topic = "Every post needs a tag",
            Position = channels.Count,
            Tags = [new(new(next++), "survey", false), new(new(next), "risk education", false)],
            NeedsTag = true,
        });
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

    public List<Channel> Threads { get; } = [];

    public IReadOnlyList<Role> Roles => [Everyone, Bots, Moderators, Admins];

    public Permissions PermissionsOf(User user) =>
        RolesOf(user).Aggregate(Everyone.Permissions, (held, role) => held | role.Permissions);

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

    public IReadOnlyList<Role> RolesOf(User user) =>
        user.Persona switch
        {
            Persona.Admin => [Admins, Moderators],
            Persona.Moderator => [Moderators],
            Persona.Bot => [Bots],
            _ => [],
        };

    private void AddChannel(ulong id, ChannelType type, string name, string topic, params Overwrite[] overwrites) =>
        channels.Add(new Channel(new Snowflake(id), this, type, name) { Topic = topic, Position = channels.Count, Overwrites = overwrites });
}

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Permissions;

using static MineBanBot.Discord.Permissions.PermissionBits;

namespace MineBanBot.Discord.Tests.Permissions;

public sealed class ServerPermissionsTests
{
    private const PermissionBits Usual = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | SendMessagesInThreads;

    private static readonly GuildId Server = new(100);
    private static readonly RoleId Bots = new(201), Muted = new(202), Admins = new(203);
    private static readonly UserId Bot = new(500);

    private readonly ServerPermissions server = new(
        Server,
        new UserId(1),
        new Dictionary<RoleId, PermissionBits>
        {
            [new RoleId(100)] = Usual,
            [Bots] = ManageMessages,
            [Muted] = None,
            [Admins] = Administrator,
        });

    [Fact]
    public void Roles_add_up_and_everybody_has_the_first_one()
    {
        Assert.Equal(Usual, server.Of(With()));
        Assert.Equal(Usual | ManageMessages, server.Of(With(Bots, Muted)));
        Assert.Equal(Usual, server.Of(With(new RoleId(999))));
    }

    [Fact]
    public void Owner_and_administrators_may_do_everything_whatever_a_channel_says()
    {
        PermissionOverwrite[] closed = [ForRole(100, None, (PermissionBits)ulong.MaxValue), ForMember(500, None, ViewChannel)];

        Assert.Equal(ServerPermissions.Everything, server.In(With(Admins), closed, isThread: false));
        Assert.Equal(ServerPermissions.Everything, server.In(new MemberStanding(new UserId(1), []) { IsTimedOut = true }, closed, isThread: false));
        Assert.Equal(None, server.In(With(Bots), closed, isThread: false));
    }

    [Fact]
    public void Everybody_is_overridden_by_roles_and_roles_by_the_member()
    {
        PermissionOverwrite everybodyMayNot = ForRole(100, None, SendMessages);
        PermissionOverwrite botsMay = ForRole(201, SendMessages, None);
        PermissionOverwrite thisOneMayNot = ForMember(500, None, SendMessages);
        PermissionOverwrite anotherMay = ForMember(501, SendMessages, None);

        Assert.False(MaySend(everybodyMayNot));
        Assert.True(MaySend(everybodyMayNot, botsMay));
        Assert.True(MaySend(botsMay, everybodyMayNot));
        Assert.False(MaySend(everybodyMayNot, botsMay, thisOneMayNot));
        Assert.False(MaySend(everybodyMayNot, anotherMay));
        Assert.True(MaySend(ForRole(202, None, SendMessages), botsMay));
        Assert.True(MaySend(botsMay, ForRole(202, None, SendMessages)));
        Assert.True(MaySend(ForRole(203, None, SendMessages)));

        bool MaySend(params PermissionOverwrite[] overwrites) =>
            (server.In(With(Bots, Muted), overwrites, isThread: false) & SendMessages) != 0;
    }

    [Fact]
    public void The_id_of_a_role_is_none_of_a_member()
    {
        PermissionOverwrite[] overwrites = [ForMember(201, None, SendMessages), ForRole(500, None, SendMessages)];

        Assert.Equal(Usual | ManageMessages, server.In(With(Bots), overwrites, isThread: false));
    }

    [Fact]
    public void Who_does_not_see_a_channel_can_do_nothing_there() =>
        Assert.Equal(None, server.In(With(Bots), [ForRole(100, SendMessages, ViewChannel)], isThread: false));

    [Fact]
    public void Who_cannot_send_cannot_embed_attach_or_ping_either()
    {
        PermissionBits held = server.In(With(), [ForRole(100, MentionEveryone | SendSpokenMessages, SendMessages)], isThread: false);

        Assert.Equal(ViewChannel | ReadMessageHistory | SendMessagesInThreads, held);
    }

    [Fact]
    public void In_threads_sending_has_a_permission_of_its_own()
    {
        Assert.True(server.In(With(), [ForRole(100, None, SendMessages)], isThread: true).HasFlag(EmbedLinks | SendMessagesInThreads));
        Assert.False(server.In(With(), [ForRole(100, None, SendMessagesInThreads)], isThread: true).HasFlag(EmbedLinks));
    }

    [Fact]
    public void Who_is_timed_out_can_only_look()
    {
        MemberStanding silenced = With(Bots) with { IsTimedOut = true };

        Assert.Equal(ViewChannel | ReadMessageHistory, server.Of(silenced));
        Assert.Equal(ViewChannel | ReadMessageHistory, server.In(silenced, [ForMember(500, SendMessages, None)], isThread: false));
    }

    [Theory]
    [InlineData(None, "")]
    [InlineData(EmbedLinks | ViewChannel, "View Channel, Embed Links")]
    [InlineData(MentionEveryone, "Mention @everyone, @here, and All Roles")]
    [InlineData((PermissionBits)(1UL << 51) | SendMessages, "Send Messages, permission 2251799813685248")]
    public void Permissions_are_named_as_in_Discords_settings(PermissionBits bits, string names) =>
        Assert.Equal(names, string.Join(", ", PermissionNames.Of(bits)));

    [Fact]
    public void Every_permission_has_a_name() => Assert.All(
        Enum.GetValues<PermissionBits>().Where(bit => bit != None),
        bit => Assert.DoesNotContain("permission ", Assert.Single(PermissionNames.Of(bit))));

    private static MemberStanding With(params RoleId[] roles) => new(Bot, roles);

    private static PermissionOverwrite ForRole(ulong role, PermissionBits allow, PermissionBits deny) => new(role, false, allow, deny);

    private static PermissionOverwrite ForMember(ulong user, PermissionBits allow, PermissionBits deny) => new(user, true, allow, deny);
}

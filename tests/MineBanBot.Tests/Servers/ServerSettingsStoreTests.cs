using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Servers;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Servers;

public sealed class ServerSettingsStoreTests
{
    private static readonly GuildId Guild = new(123_456_789_012_345_678);

    public static TheoryData<StoreKind> Kinds => TestStore.Kinds;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_one_process_sets_another_one_reads_and_clearing_it_is_the_default(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        using ServerSettingsStore one = new(store.Database);
        using ServerSettingsStore other = new(store.Database);

        await one.SetAsync(Guild, ServerSettings.ModeratorsChannelName, "1", Cancelled);
        await one.SetAsync(Guild, ServerSettings.ModeratorsChannelName, "2", Cancelled);
        Assert.Null(other.Of(Guild).ModeratorsChannel);
        await other.LoadAsync(Cancelled);
        Assert.Equal(new ChannelId(2), other.Of(Guild).ModeratorsChannel);
        Assert.Null(other.Of(new GuildId(Guild.Value + 1)).ModeratorsChannel);
        await other.SetAsync(Guild, ServerSettings.ModeratorsChannelName, null, Cancelled);

        Assert.Same(ServerSettings.Default, other.Of(Guild));
    }

    [Theory]
    [InlineData(0x20UL, true, true)]
    [InlineData(0x8UL, true, true)]
    [InlineData(0x2000UL, true, false)]
    [InlineData(0x20UL, false, false)]
    public void Moderators_are_those_who_may_manage_the_server(ulong permissions, bool inServer, bool included) =>
        Assert.Equal(included, Moderators.Include(From(permissions, inServer), ServerSettings.Default));

    [Fact]
    public void Moderators_are_those_with_a_role_that_the_server_named()
    {
        ServerSettings server = ServerSettings.Of(new Dictionary<string, string> { [ServerSettings.ModeratorRolesName] = "7,8" });

        Assert.True(Moderators.Include(From(0, true, new RoleId(8)), server));
        Assert.False(Moderators.Include(From(0, true, new RoleId(9)), server));
        Assert.False(Moderators.Include(From(0, false, new RoleId(8)), server));
    }

    [Fact]
    public void Answers_are_private_outside_the_channels_that_were_named_and_threads_go_with_their_channel()
    {
        ServerSettings server = ServerSettings.Of(new Dictionary<string, string> { [ServerSettings.AnswerChannelsName] = "3,4" });

        Assert.False(server.IsPrivateIn(From(0, true)));
        Assert.True(server.IsPrivateIn(From(0, true) with { Channel = new ChannelId(5) }));
        Assert.False(server.IsPrivateIn(From(0, true) with { Channel = new ChannelId(5), ThreadOf = new ChannelId(4) }));
        Assert.False(server.IsPrivateIn(From(0, false) with { Channel = new ChannelId(5) }));
    }

    [Theory]
    [InlineData(0UL, true)]
    [InlineData(1UL << 50, false)]
    public void An_answer_of_a_bot_that_only_the_user_installed_is_private_where_others_may_not_see_it(ulong permissions, bool isPrivate) =>
        Assert.Equal(isPrivate, ServerSettings.Default.IsPrivateIn(From(permissions, true) with { ByServer = false }));

    [Fact]
    public void What_cannot_be_read_counts_as_unset()
    {
        ServerSettings server = ServerSettings.Of(new Dictionary<string, string>
        {
            [ServerSettings.LanguageName] = "tlh",
            [ServerSettings.ModeratorRolesName] = "x,,-1",
            [ServerSettings.AnswersName] = "sometimes",
            ["of_another_version"] = "1",
        });

        Assert.Null(server.Language);
        Assert.Empty(server.ModeratorRoles);
        Assert.False(server.AnswersPrivately);
        Assert.True(server.ShowsRelated);
    }

    private static InteractionOrigin From(ulong permissions, bool inServer, params RoleId[] roles) =>
        new(new InteractionId(1), new InteractionUser(new UserId(2), "user", permissions) { Roles = roles }, inServer ? Guild : null, new ChannelId(3), "en-US");
}

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
    [InlineData(0x20UL, true, false)]
    [InlineData(0x8UL, true, false)]
    [InlineData(0x2000UL, true, true)]
    [InlineData(0x20UL, false, true)]
    public void Moderators_are_asked_again_in_the_handler(ulong permissions, bool inServer, bool refused)
    {
        InteractionOrigin from = new(new InteractionId(1), new InteractionUser(new UserId(2), "user", permissions), inServer ? Guild : null, new ChannelId(3), "en-US");

        Reply? refusal = Moderators.Refuse(from);

        Assert.Equal(refused, refusal is not null);
        Assert.True(refusal is null or Reply.Show { Private: true });
        Assert.Equal(!refused, Moderators.Include(from));
    }
}

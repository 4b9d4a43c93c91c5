using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Ids;
using MineBanBot.Feeds.Managing;

using Moq;

namespace MineBanBot.Tests.Feeds.Managing;

public sealed class FeedServersTests
{
    private static readonly GuildId One = new(111_111_111_111_111_111);
    private static readonly GuildId Two = new(222_222_222_222_222_222);

    [Fact]
    public void The_only_server_may_change_feeds_and_of_several_those_that_the_operator_named()
    {
        Assert.Equal([One], Of([], everywhere: false, One));
        Assert.Empty(Of([], everywhere: false, One, Two));
        Assert.Equal([Two], Of([Two], everywhere: false, One, Two));
        Assert.Equal([One, Two], Of([], everywhere: true, One, Two));
    }

    private static IReadOnlyList<GuildId> Of(GuildId[] named, bool everywhere, params GuildId[] all) =>
        new FeedServers(named, everywhere, Mock.Of<IGuilds>(guilds => guilds.All == all.Select(id => new Guild(id, "A server", true)).ToArray())).All;
}

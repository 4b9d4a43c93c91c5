using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Discord.Guilds;
using MineBanBot.Feeds.Managing;
using MineBanBot.Feeds.Storing;
using MineBanBot.Posting.Ledger;
using MineBanBot.Servers;
using MineBanBot.Tests.Posting;
using MineBanBot.Tests.Store;

using Moq;

namespace MineBanBot.Tests.Feeds.Managing;

public sealed class FeedNoticesTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_notice_shows_what_a_stranger_wrote_as_text_and_goes_to_the_server_that_added_the_feed(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        await bench.Settings.SetAsync(PostingBench.Guild, ServerSettings.ModeratorsChannelName, $"{PostingBench.Moderators}", Cancelled);
        FeedNotices notices = new(new FeedServers([], everywhere: false, Mock.Of<IGuilds>(guilds => guilds.All == Array.Empty<Guild>())), bench.Notices, NullLogger<FeedNotices>.Instance);
        DateTimeOffset now = bench.Time.GetUtcNow();
        Feed feed = new() { Key = "evil", Url = new Uri("https://evil.example/feed"), Title = "E", Publisher = "E", Guild = $"{PostingBench.Guild}", AddedAt = now, TriedAt = now, NextAt = now };

        await bench.Store.Database.WriteAsync(
            async transaction =>
            {
                await notices.PlanAsync(transaction, feed, "The feed \"[here](https://evil.example) @everyone\" has failed for a day.");
                return true;
            },
            Cancelled);

        PostingRow row = await bench.RowAsync();
        Assert.Equal($"{PostingBench.Moderators}", row.Channel);
        Assert.Equal("The feed \"\\[here\\](https://evil.example) @\u200beveryone\" has failed for a day.", PostingBody.Read(row.Body).Content);
    }
}

using System.Text;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using MineBanBot.Entries;
using MineBanBot.Feeds.Managing;
using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Storing;
using MineBanBot.Knowledge;
using MineBanBot.Tests.Feeds.Fetching;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Feeds.Polling;

public sealed class FeedPollerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_host_that_does_not_answer_holds_up_one_feed_at_a_time_and_no_other_host(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        using LoopbackWeb slow = new(_ => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n"), hangs: true);
        using LoopbackWeb quick = new(_ => LoopbackWeb.Head("404 Not Found"));
        using LoopbackWeb last = new(_ => LoopbackWeb.Head("404 Not Found"));
        await using VisitBench bench = new(store, time, ["slow.test", "quick.test", "last.test"]);
        foreach (int number in Enumerable.Range(0, 4))
        {
            // They have waited longest.
            await bench.Feeds.AddAsync(New($"slow{number}", $"http://slow.test:{slow.Port}/{number}") with { NextAt = time.GetUtcNow().AddHours(-1) }, Cancelled);
        }

        await bench.Feeds.AddAsync(New("quick", $"http://quick.test:{quick.Port}/") with { NextAt = time.GetUtcNow().AddMinutes(-1) }, Cancelled);
        await bench.Feeds.AddAsync(New("last", $"http://last.test:{last.Port}/"), Cancelled);
        using IndexFollower follower = new(new EntryReader(store.Database), new KnowledgeService(SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"))), time, NullLogger<IndexFollower>.Instance);
        PollOptions options = new() { MostAtOnce = 2, Look = TimeSpan.FromMilliseconds(1) };
        using FeedPoller poller = new(bench.Feeds, new FeedRoster(bench.Feeds), bench.Visit, follower, options, time, NullLogger<FeedPoller>.Instance);

        await poller.StartAsync(Cancelled);
        try
        {
            // There is room for two: the second one goes to the quick host, and then to the last.
            await Task.WhenAll(slow.Answered.Task, quick.Answered.Task, last.Answered.Task).WaitAsync(Patience, TimeProvider.System, Cancelled);
        }
        finally
        {
            await poller.StopAsync(CancellationToken.None);
        }

        Assert.Equal((1, 1, 1), (slow.Requests, quick.Requests, last.Requests));
    }

    private Feed New(string key, string address) => new()
    {
        Key = key,
        Url = new Uri(address),
        Title = key,
        Publisher = key,
        AddedAt = time.GetUtcNow(),
        NextAt = time.GetUtcNow(),
    };
}

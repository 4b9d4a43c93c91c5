using System.Data.Common;
using System.Globalization;

using Dapper;

using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Storing;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Feeds.Polling;

/// <summary>Fifty feeds that fail in many ways, read for many rounds by a clock of the test's own.</summary>
public sealed class FeedWorldTests
{
    private const int Feeds = 50;

    private readonly BriskTime time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite, 200)]
    [InlineData(StoreKind.Postgres, 40)]
    public async Task Every_item_is_stored_once_every_change_is_a_version_and_nobody_is_asked_too_often(StoreKind kind, int rounds)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using FeedWorld world = await FeedWorld.StartAsync(Feeds, VisitBench.Seed, time);
        await using VisitBench bench = new(store, time, world.Hosts);
        FeedStore feeds = bench.Feeds;
        FeedVisit visit = bench.Visit;
        foreach ((int number, Uri address) in world.Addresses.Index())
        {
            await feeds.AddAsync(
                new Feed { Key = $"feed{number}", Url = address, Title = $"Feed {number}", Publisher = $"Feed {number}", AddedAt = time.GetUtcNow(), NextAt = time.GetUtcNow() }, Cancelled);
        }

        for (int round = 0; round < rounds; round++)
        {
            world.Turn();
            await ReadAsync(feeds, visit);
            time.Advance(TimeSpan.FromMinutes(4));
        }

        Assert.True(world.Lures > 10);
        Assert.Equal((0, 0), (world.Trespasses, world.Impolite));
        Assert.DoesNotContain(bench.Notices.Texts.GroupBy(text => text), same => same.Count() > rounds / 96 + 1);
        Assert.True(world.Served.Count > rounds, $"{world.Served.Count} items were served.");
        await using DbConnection connection = await store.Database.OpenAsync(Cancelled);
        Assert.Equal(
            world.Served.Select(pair => $"{pair.Key.Feed} {pair.Key.Guid}: {string.Join(" / ", pair.Value)}").Order(StringComparer.Ordinal),
            (await StoredAsync(connection)).Order(StringComparer.Ordinal));
        foreach (IGrouping<int, DateTimeOffset> asked in world.Requests.GroupBy(request => request.Feed, request => request.At))
        {
            // A second try of the same visit is not a visit.
            DateTimeOffset[] visits = [.. asked.Order()];
            Assert.DoesNotContain(visits.Zip(visits.Skip(1), (first, second) => second - first), gap => gap > TimeSpan.FromSeconds(30) && gap < TimeSpan.FromMinutes(5));
        }
    }

    private static async Task<string[]> StoredAsync(DbConnection connection)
    {
        ILookup<string, string> former = (await connection.QueryAsync<(string Entry, string Body)>("SELECT entry, body FROM entry_version ORDER BY entry, version"))
            .ToLookup(row => row.Entry, row => row.Body);
        IEnumerable<(string Id, string Source, string Url, string Body)> entries = await connection.QueryAsync<(string, string, string, string)>("SELECT id, source, url, body FROM entry");
        return
        [
            .. entries.Select(entry => string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Source[4..]} {new Uri(entry.Url).Segments[^1]}: {string.Join(" / ", former[entry.Id].Append(entry.Body))}")),
        ];
    }

    private static async Task ReadAsync(FeedStore feeds, FeedVisit visit)
    {
        IReadOnlyList<Feed> due = await feeds.ClaimAsync(Feeds, new HashSet<string>(), TimeSpan.FromMinutes(5), Cancelled);
        await Task.WhenAll(due.Select(feed => Task.Run(() => visit.RunAsync(feed, Cancelled))));
    }
}

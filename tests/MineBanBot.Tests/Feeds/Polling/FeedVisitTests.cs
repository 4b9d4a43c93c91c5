using System.Text;

using Microsoft.Extensions.Time.Testing;

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Storing;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Tests.Feeds.Fetching;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Feeds.Polling;

public sealed class FeedVisitTests
{
    private const string Item = "<item><guid>1</guid><title>Landmine kills two in Zuwara</title><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item>";

    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_a_feed_asks_for_is_kept_when_it_is_unchanged_or_fails(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        int visits = 0;
        using LoopbackWeb web = new(_ => visits++ switch
        {
            0 => Rss($"<ttl>360</ttl><skipDays><day>Wednesday</day></skipDays>{Item}", "ETag: \"1\""),
            1 => LoopbackWeb.Head("304 Not Modified"),
            2 => LoopbackWeb.Head("500 Oops"),
            _ => Rss(Item),
        });
        await using VisitBench bench = new(store, time, ["127.0.0.1"]);
        await bench.Feeds.AddAsync(New("a", web.Address), Cancelled);

        for (int visit = 0; visit < 3; visit++)
        {
            Feed visited = await VisitAsync(bench);
            Assert.True(visited.NextAt - time.GetUtcNow() >= TimeSpan.FromHours(6), $"Visit {visit}: {visited.NextAt}");
            Assert.NotEqual(DayOfWeek.Wednesday, visited.NextAt.DayOfWeek);
            time.SetUtcNow(visited.NextAt);
        }

        Assert.True((await VisitAsync(bench)).NextAt - time.GetUtcNow() < TimeSpan.FromHours(1));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_feed_that_has_become_another_one_rests_and_moderators_hear_of_it_once(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        using LoopbackWeb web = new(path => path == "/old" ? LoopbackWeb.Head("301 Moved", "Location: /new") : Rss(Item));
        await using VisitBench bench = new(store, time, ["127.0.0.1"]);
        await bench.Feeds.AddAsync(New("old", $"{web.Address}old"), Cancelled);
        await bench.Feeds.AddAsync(New("new", $"{web.Address}new") with { NextAt = time.GetUtcNow().AddDays(30) }, Cancelled);

        for (int visit = 0; visit < 3; visit++)
        {
            Assert.Empty(bench.Notices.Texts);
            time.SetUtcNow((await VisitAsync(bench)).NextAt);
        }

        Assert.Equal("The feed \"The old\" has moved to the address of \"The new\"", Assert.Single(bench.Notices.Texts).Split(',')[0]);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await bench.Feeds.ClaimAsync(10, new HashSet<string>(), Hold, Cancelled));
        Assert.Contains($"It has moved to {web.Address}new", (await bench.Feeds.FindAsync("old", Cancelled))!.InWords(time.GetUtcNow()), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_feed_that_has_moved_for_good_is_read_at_its_new_address_and_nobody_is_bothered(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        using LoopbackWeb web = new(path => path == "/old" ? LoopbackWeb.Head("301 Moved", "Location: /new") : Rss(Item));
        await using VisitBench bench = new(store, time, ["127.0.0.1"]);
        await bench.Feeds.AddAsync(New("old", $"{web.Address}old"), Cancelled);
        foreach (string expected in (string[])["old", "old", "new", "new"])
        {
            Feed visited = await VisitAsync(bench);
            Assert.Equal($"{web.Address}{expected}", visited.Url.AbsoluteUri);
            time.SetUtcNow(visited.NextAt);
        }

        Assert.Empty(bench.Notices.Texts);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Whatever_a_feed_does_to_the_reader_is_its_own_failure_and_it_is_let_go(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        using LoopbackWeb web = new(_ => Rss(Item, "ETag: \"1\""));
        await using VisitBench bench = new(store, time, ["127.0.0.1"], (_, _, _) => throw new NotSupportedException("Such a title was never seen."));
        IncomingItem other = new() { Keys = ["guid:1"], Content = "1", Published = new PartialDate(2026, 11, 24), Title = "Another report" };
        await bench.Taker.TakeAsync(new EntrySource("wire", "Wire", "Wire", null), [other], announce: false, Cancelled);
        await bench.Feeds.AddAsync(New("a", web.Address), Cancelled);

        Feed visited = await VisitAsync(bench);

        Assert.Equal("It cannot be read: Such a title was never seen.", visited.Health.LastError);
        Assert.Equal((1, null, null), (visited.Health.Failures, visited.ETag, visited.HeldUntil));
        Assert.True(visited.NextAt > time.GetUtcNow());
        time.SetUtcNow(visited.NextAt);
        Assert.Equal(2, (await VisitAsync(bench)).Health.Failures);
    }

    private static byte[] Rss(string content, params string[] headers) =>
        [.. LoopbackWeb.Head("200 OK", headers), .. Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>T</title>{content}</channel></rss>")];

    // Reads the only feed that is due, and gives it as it is stored.
    private static async Task<Feed> VisitAsync(VisitBench bench)
    {
        Feed due = Assert.Single(await bench.Feeds.ClaimAsync(10, new HashSet<string>(), Hold, Cancelled));
        await bench.Visit.RunAsync(due, Cancelled);
        return (await bench.Feeds.FindAsync(due.Key, Cancelled))!;
    }

    private Feed New(string key, string address) => new()
    {
        Key = key,
        Url = new Uri(address),
        Title = $"The {key}",
        Publisher = key,
        AddedAt = time.GetUtcNow(),
        NextAt = time.GetUtcNow(),
    };
}

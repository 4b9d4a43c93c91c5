using Microsoft.Extensions.Time.Testing;

using MineBanBot.Feeds.Health;
using MineBanBot.Feeds.Scheduling;
using MineBanBot.Feeds.Storing;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Feeds.Storing;

public sealed class FeedStoreTests
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);
    private static readonly HashSet<string> NoHost = [];

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_feed_comes_back_as_it_was_stored(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedStore feeds = new(store.Database, time);
        Feed full = New("a") with
        {
            Site = new Uri("https://a.example/"),
            Everything = true,
            Guild = "123",
            ETag = "\"1\"",
            LastModified = "yesterday",
            PrimedAt = time.GetUtcNow(),
            TriedAt = time.GetUtcNow(),
            Health = new FeedHealth { LastSuccess = time.GetUtcNow(), FailingSince = time.GetUtcNow(), Failures = 3, LastError = "No.", NoticedAt = time.GetUtcNow() },
            MovedTo = new Uri("https://b.example/feed"),
            MovedTimes = 2,
            Pace = new FeedPace(TimeSpan.FromMinutes(90)) { SkipHours = 5, SkipDays = 65 },
        };

        Assert.Equal(full, await feeds.AddAsync(full, Cancelled));

        Assert.Equal(full, await feeds.FindAsync("a", Cancelled));
        Assert.Equal(full, await feeds.FindAsync("https://a.example/feed", Cancelled));
        Assert.Equal([full], await feeds.ListAsync(Cancelled));
        Assert.Null(await feeds.FindAsync("b", Cancelled));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task An_address_is_added_once_and_a_key_is_never_shared(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedStore feeds = new(store.Database, time);

        await feeds.AddAsync(New("a"), Cancelled);
        Assert.Null(await feeds.AddAsync(New("b") with { Url = new Uri("https://a.example/feed") }, Cancelled));
        Assert.Equal("a-2", (await feeds.AddAsync(New("a") with { Url = new Uri("https://other.example/feed") }, Cancelled))!.Key);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_due_feed_is_claimed_by_one_reader_alone_until_it_is_settled_or_the_hold_ends(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedStore feeds = new(store.Database, time);
        await feeds.AddAsync(New("later") with { NextAt = time.GetUtcNow().AddHours(1) }, Cancelled);
        await feeds.AddAsync(New("resting") with { Paused = true }, Cancelled);
        await feeds.AddAsync(New("due"), Cancelled);

        IReadOnlyList<Feed>[] claims = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => feeds.ClaimAsync(10, NoHost, Hold, Cancelled))));

        Feed claimed = Assert.Single(claims.SelectMany(each => each));
        Assert.Equal("due", claimed.Key);
        time.Advance(Hold);
        Feed again = Assert.Single(await feeds.ClaimAsync(10, NoHost, Hold, Cancelled));
        Assert.Equal("due", again.Key);
        Assert.False(await feeds.SettleAsync(claimed with { Health = new FeedHealth().Failed(time.GetUtcNow(), "Too late.") }, null, Cancelled));
        Assert.True(await feeds.SettleAsync(again with { NextAt = time.GetUtcNow().AddMinutes(-1), Health = new FeedHealth().Failed(time.GetUtcNow(), "No.") }, null, Cancelled));
        Assert.Equal("No.", Assert.Single(await feeds.ClaimAsync(10, NoHost, Hold, Cancelled)).Health.LastError);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_people_set_during_a_visit_is_not_overwritten_by_it(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedStore feeds = new(store.Database, time);
        await feeds.AddAsync(New("a"), Cancelled);

        Feed visited = Assert.Single(await feeds.ClaimAsync(10, NoHost, Hold, Cancelled));
        Assert.True(await feeds.PauseAsync("a", Cancelled));
        Assert.True(await feeds.SettleAsync(visited with { ETag = "1", NextAt = time.GetUtcNow() }, null, Cancelled));
        Assert.Empty(await feeds.ClaimAsync(10, NoHost, Hold, Cancelled));
        Assert.Equal((true, "1"), (await feeds.FindAsync("a", Cancelled) is { Paused: true }, (await feeds.FindAsync("a", Cancelled))!.ETag));

        Assert.True(await feeds.RetryAsync("a", Cancelled));
        visited = Assert.Single(await feeds.ClaimAsync(10, NoHost, Hold, Cancelled));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await feeds.RetryAsync("a", Cancelled));
        bool told = false;
        Assert.False(await feeds.SettleAsync(visited with { NextAt = time.GetUtcNow().AddDays(1) }, _ => Task.FromResult(told = true), Cancelled));
        Assert.False(told);
        visited = Assert.Single(await feeds.ClaimAsync(10, NoHost, Hold, Cancelled));

        Assert.True(await feeds.RemoveAsync("a", Cancelled));
        await feeds.AddAsync(New("a") with { NextAt = time.GetUtcNow() }, Cancelled);
        Assert.False(await feeds.SettleAsync(visited with { PrimedAt = time.GetUtcNow(), NextAt = time.GetUtcNow().AddDays(1) }, null, Cancelled));
        Assert.Null(Assert.Single(await feeds.ClaimAsync(10, NoHost, Hold, Cancelled)).PrimedAt);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_removed_feed_can_come_back_and_begins_anew(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedStore feeds = new(store.Database, time);
        await feeds.AddAsync(New("a") with { PrimedAt = time.GetUtcNow() }, Cancelled);

        Assert.True(await feeds.RemoveAsync("a", Cancelled));
        Assert.False(await feeds.RemoveAsync("a", Cancelled));
        Assert.Empty(await feeds.ListAsync(Cancelled));
        Feed back = (await feeds.AddAsync(New("other") with { Url = New("a").Url }, Cancelled))!;
        Assert.Equal(("a", (DateTimeOffset?)null), (back.Key, Assert.Single(await feeds.ListAsync(Cancelled)).PrimedAt));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Who_confirms_a_proposal_gets_what_he_was_shown_and_the_feed_begins_anew(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedStore feeds = new(store.Database, time);
        string one = (await feeds.ProposeAsync(New("a") with { Guild = "1" }, Cancelled))!.Key;
        string other = (await feeds.ProposeAsync(New("a") with { Guild = "2", Everything = true }, Cancelled))!.Key;
        Assert.Empty(await feeds.ListAsync(Cancelled));

        Assert.True(await feeds.ConfirmAsync(one, everything: false, "1", Cancelled));
        Assert.False(await feeds.ConfirmAsync(other, everything: true, "2", Cancelled));
        Feed read = Assert.Single(await feeds.ClaimAsync(10, NoHost, Hold, Cancelled));
        Assert.Equal((false, "1"), (read.Everything, read.Guild));
        await feeds.SettleAsync(read with { PrimedAt = time.GetUtcNow(), ETag = "1", LastModified = "2", Pace = new FeedPace(Hold), NextAt = time.GetUtcNow().AddDays(1) }, null, Cancelled);

        // The button of the other proposal is still there.
        await feeds.RemoveAsync(one, Cancelled);
        Assert.True(await feeds.ConfirmAsync(other, everything: true, "2", Cancelled));
        Feed again = Assert.Single(await feeds.ClaimAsync(10, NoHost, Hold, Cancelled));
        Assert.Equal(New("a") with { Guild = "2", Everything = true }, again with { HeldUntil = null });
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_feed_does_not_move_to_the_address_of_another(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        FeedStore feeds = new(store.Database, time);
        Feed feed = (await feeds.AddAsync(New("a"), Cancelled))!;
        await feeds.AddAsync(New("b"), Cancelled);

        await feeds.SettleAsync(feed with { Url = New("b").Url }, null, Cancelled);
        Assert.Equal(feed.Url, (await feeds.FindAsync("a", Cancelled))!.Url);
        await feeds.SettleAsync(feed with { Url = New("c").Url }, null, Cancelled);
        Assert.Equal(New("c").Url, (await feeds.FindAsync("a", Cancelled))!.Url);
    }

    private Feed New(string key) => new()
    {
        Key = key,
        Url = new Uri($"https://{key}.example/feed"),
        Title = $"The {key}",
        Publisher = key,
        AddedAt = time.GetUtcNow(),
        NextAt = time.GetUtcNow(),
    };
}

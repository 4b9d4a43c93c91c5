using System.Data.Common;

using Dapper;

using MineBanBot.Entries;
using MineBanBot.Entries.Taking;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Entries;

public sealed class EntryTakerTests
{
    private static readonly EntrySource News = new("news", "News", "The News", new Uri("https://news.example/"));
    private static readonly EntrySource Wire = new("wire", "Wire", "The Wire", null);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task An_item_is_taken_once_and_known_by_any_of_its_names(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);

        Assert.IsType<Taken.Added>(await TakeAsync(store, News, Item("guid:1", "link:news.example/a")));
        Assert.IsType<Taken.Unchanged>(await TakeAsync(store, News, Item("guid:1", "link:news.example/b")));
        Assert.IsType<Taken.Unchanged>(await TakeAsync(store, News, Item("guid:2", "link:news.example/b")));

        Assert.Single(await EntriesAsync(store));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_change_becomes_a_version_and_what_was_said_before_is_kept(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);

        await TakeAsync(store, News, Item("guid:1") with { Title = "Two killed", Text = "Early report" });
        Assert.IsType<Taken.Updated>(await TakeAsync(store, News, Item("guid:1") with { Content = "2", Title = "Three killed", Text = "Late report" }));
        Assert.IsType<Taken.Updated>(await TakeAsync(store, News, Item("guid:1") with { Content = "3", Title = "Four killed" }));

        Assert.Equal("Four killed", Assert.Single(await EntriesAsync(store)).Title);
        Assert.Equal(["1 Two killed", "2 Three killed"], await TextsAsync(store, "SELECT version || ' ' || title FROM entry_version ORDER BY version"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Of_an_item_that_changes_without_end_the_first_version_and_the_newest_fifty_are_kept(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);

        foreach (int change in Enumerable.Range(1, 60))
        {
            await TakeAsync(store, News, Item("guid:1") with { Content = $"{change}", Title = $"Telling {change}" });
        }

        Assert.Equal("Telling 60", Assert.Single(await EntriesAsync(store)).Title);
        Assert.Equal(
            Enumerable.Range(10, 50).Prepend(1).Select(change => $"{change} Telling {change}"),
            await TextsAsync(store, "SELECT version || ' ' || title FROM entry_version ORDER BY version"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Twice_in_one_batch_is_one_entry(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);

        IReadOnlyList<Taken> taken = await Taker(store).TakeAsync(News, [Item("guid:1"), Item("guid:1"), Item("guid:1") with { Content = "2", Title = "Changed" }], announce: true, Cancelled);

        Assert.Equal(["Added", "Unchanged", "Updated"], taken.Select(each => each.GetType().Name));
        Assert.Equal("Changed", Assert.Single(await EntriesAsync(store)).Title);
        Assert.Equal(["1"], await TextsAsync(store, "SELECT CAST(version AS TEXT) FROM entry_version"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Two_items_of_one_title_and_day_stay_two_however_often_and_in_which_order_they_come(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        IncomingItem one = Item("guid:1", "link:news.example/1", "title:news:2026-11-02:mine kills three") with { Text = "In the north" };
        IncomingItem two = Item("guid:2", "link:news.example/2", "title:news:2026-11-02:mine kills three") with { Text = "In the south", Content = "2" };

        foreach (IncomingItem[] document in (IncomingItem[][])[[one], [two, one], [one, two], [two, one]])
        {
            await Taker(store).TakeAsync(News, document, announce: true, Cancelled);
        }

        Assert.Equal(2, (await EntriesAsync(store)).Count);
        Assert.Empty(await TextsAsync(store, "SELECT entry FROM entry_version"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task An_item_that_got_a_new_guid_and_a_new_page_is_known_by_its_title_and_day(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);

        await TakeAsync(store, News, Item("guid:1", "link:news.example/1", "title:news:2026-11-02:mine kills three"));
        Assert.IsType<Taken.Unchanged>(await TakeAsync(store, News, Item("guid:9", "link:news.example/9", "title:news:2026-11-02:mine kills three")));
        Assert.IsType<Taken.Unchanged>(await TakeAsync(store, News, Item("guid:9")));
        Assert.IsType<Taken.Unchanged>(await TakeAsync(store, News, Item("title:news:2026-11-02:mine kills three")));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_new_guid_and_a_new_title_on_an_old_page_are_a_new_entry(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);

        await TakeAsync(store, News, Item("guid:1", "link:news.example/hub"));
        Assert.IsType<Taken.Added>(await TakeAsync(store, News, Item("guid:2", "link:news.example/hub") with { Title = "Another story", Content = "2" }));
        Assert.Equal(2, (await EntriesAsync(store)).Count);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_document_that_holds_an_item_twice_is_no_change_each_time_it_is_read(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        IncomingItem[] document = [Item("guid:1"), Item("guid:1") with { Content = "2" }];

        await Taker(store).TakeAsync(News, document, announce: true, Cancelled);
        IReadOnlyList<Taken> again = await Taker(store).TakeAsync(News, document, announce: true, Cancelled);

        Assert.All(again, each => Assert.IsType<Taken.Unchanged>(each));
        Assert.Equal(["1"], await TextsAsync(store, "SELECT CAST(version AS TEXT) FROM entry_version"));
        Assert.Empty((await new EntryReader(store.Database).ChangesAsync(1, Cancelled)).Entries);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_faulty_row_changes_nothing_that_is_known_and_an_id_is_never_given_twice(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await TakeAsync(store, News, Item("guid:1") with { Id = new EntryId("news-2026-11-02-a") });

        Assert.IsType<Taken.Refused>(await TakeAsync(store, News, Item("guid:1") with { Content = "2", Title = null, Refused = true, Faulty = true, Because = "No date." }));
        Assert.IsType<Taken.Added>(await TakeAsync(store, News, Item("guid:2") with { Id = new EntryId("news-2026-11-02-a"), Title = "Other" }));

        Assert.Equal(["Other", "Title"], (await EntriesAsync(store)).Select(entry => entry.Title).Order());
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_dry_run_tells_the_same_and_writes_nothing(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await TakeAsync(store, News, Item("guid:1"));
        Forecast forecast = new();
        string[] told = [];

        foreach (IncomingItem item in (IncomingItem[])[Item("guid:1"), Item("guid:2"), Item("guid:2"), Item("guid:2") with { Content = "2" }, Item("guid:1") with { Content = "3" }])
        {
            told = [.. told, .. (await Taker(store).ForecastAsync(News, [item], forecast, Cancelled)).Select(each => each.GetType().Name)];
        }

        Assert.Equal(["Unchanged", "Added", "Unchanged", "Updated", "Updated"], told);
        Assert.Single(await EntriesAsync(store));
        Assert.Empty(await TextsAsync(store, "SELECT entry FROM entry_version"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task The_same_page_and_the_same_event_in_another_source_stand_with_the_first_entry(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);

        Taken.Added first = Assert.IsType<Taken.Added>(await TakeAsync(store, News, Item("guid:1", "link:news.example/a") with { Title = "Mine kills three" }));
        Taken.Added link = Assert.IsType<Taken.Added>(await TakeAsync(store, Wire, Item("guid:7", "link:news.example/a") with { Title = null }));
        Taken.Added other = Assert.IsType<Taken.Added>(await TakeAsync(store, Wire, Item("guid:6", "link:news.example/a") with { Title = "Something else" }));
        Taken.Added same = Assert.IsType<Taken.Added>(await TakeAsync(store, Wire, Item("guid:8") with { Title = "Mine kills three", Published = new PartialDate(2026, 11, 3) }));
        Taken.Added late = Assert.IsType<Taken.Added>(await TakeAsync(store, Wire, Item("guid:9") with { Title = "Mine kills three", Published = new PartialDate(2026, 11, 9) }));

        Assert.Equal((first.Id, first.Id, (EntryId?)null, (EntryId?)null), (link.SameAs, same.SameAs, late.SameAs, other.SameAs));
        Assert.Equal(new[] { late.Id, other.Id, first.Id }.OrderDescending(Comparer<EntryId>.Create((one, another) => string.CompareOrdinal(one.Value, another.Value))), (await EntriesAsync(store)).Select(entry => entry.Id).OrderDescending(Comparer<EntryId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value))));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_refusal_is_remembered_with_its_reason_until_the_item_is_taken(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        IncomingItem item = Item("guid:1") with { Refused = true, Because = "Not relevant." };

        Assert.IsType<Taken.Refused>(await TakeAsync(store, News, item));
        Assert.Equal(["Not relevant."], await TextsAsync(store, "SELECT reason FROM refusal"));
        Assert.IsType<Taken.Added>(await TakeAsync(store, News, item with { Refused = false }));
        Assert.Empty(await TextsAsync(store, "SELECT reason FROM refusal"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Whoever_reads_changes_sees_each_once_and_the_entry_that_stands_for_a_new_report_again(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        EntryReader reader = new(store.Database);

        await TakeAsync(store, News, Item("guid:1", "link:news.example/a"));
        await TakeAsync(store, News, Item("guid:2") with { Title = "Another" });
        (IReadOnlyList<Entry> both, long last) = await reader.ChangesAsync(0, Cancelled);
        await TakeAsync(store, Wire, Item("guid:7", "link:news.example/a"));
        (IReadOnlyList<Entry> again, long after) = await reader.ChangesAsync(last, Cancelled);

        Assert.Equal(2, both.Count);
        Assert.Equal(both[0].Id, Assert.Single(again).Id);
        Assert.Empty((await reader.ChangesAsync(after, Cancelled)).Entries);
        Assert.Equal(2, await reader.CountAsync(Cancelled));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Two_processes_that_take_the_same_items_at_once_store_each_once(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        IncomingItem[] items = [.. Enumerable.Range(0, 40).Select(number => Item($"guid:{number}") with { Title = $"Title {number}" })];

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using MineBanBot.Store.Database own = store.Open();
            foreach (IncomingItem[] batch in items.Chunk(10))
            {
                await new EntryTaker(own, SameTitle.Of, TimeProvider.System).TakeAsync(News, batch, announce: true, Cancelled);
            }
        })));

        Assert.Equal(40, (await EntriesAsync(store)).Count);
        Assert.Empty(await TextsAsync(store, "SELECT entry FROM entry_version"));
    }

    private static IncomingItem Item(params string[] keys) =>
        new() { Keys = keys, Content = "1", Published = new PartialDate(2026, 11, 2), Title = "Title", Text = "Text", Countries = ["LBY", "SYR"], Topics = ["casualties"] };

    private static EntryTaker Taker(TestStore store) => new(store.Database, SameTitle.Of, TimeProvider.System);

    private static async Task<Taken> TakeAsync(TestStore store, EntrySource source, IncomingItem item) =>
        Assert.Single(await Taker(store).TakeAsync(source, [item], announce: true, Cancelled));

    private static async Task<IReadOnlyList<Entry>> EntriesAsync(TestStore store) => (await new EntryReader(store.Database).ChangesAsync(0, Cancelled)).Entries;

    private static async Task<string[]> TextsAsync(TestStore store, string sql)
    {
        await using DbConnection connection = await store.Database.OpenAsync(Cancelled);
        return [.. await connection.QueryAsync<string>(sql)];
    }
}

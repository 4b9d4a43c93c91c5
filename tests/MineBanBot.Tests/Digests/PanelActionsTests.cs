using MineBanBot.Digests.Asking;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drafting;
using MineBanBot.Digests.Panel;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Interactions;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Digests;

/// <summary>Drafts stand in the store: they outlive a restart, and whoever presses second finds what the first one did.</summary>
public sealed class PanelActionsTests
{
    private static readonly Entry[] Entries =
    [
        News.Entry("a", 1, "Blast kills one at Sirte", "LBY", "casualties"),
        News.Entry("b", 2, "Farmer hurt in Kunduz", "AFG", "casualties"),
        News.Entry("c", 2, "Field cleared", "AGO", "clearance"),
    ];

    public static TheoryData<StoreKind> Stores => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_draft_is_changed_and_posted_by_a_process_that_did_not_make_it(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        using DigestWorld before = new(store, Entries);
        DigestRow row = await before.DraftAsync();
        using DigestWorld after = new(store);

        await after.PressAsync(row, PanelAct.Drop, 2);
        await after.SubmitAsync(row, PanelAct.Line, 1, PanelId.Draft, (DigestForms.Line, "One was killed at Sirte"));
        await after.PressAsync(row, PanelAct.Post);

        Digest posted = (await after.NowAsync(row)).ReadContent();
        Assert.Equal(["One was killed at Sirte", "Field cleared"], posted.Items.Select(item => item.Line));
        Assert.Contains("One was killed at Sirte", Assert.Single(await after.PostingsAsync()).Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task However_many_press_at_once_it_is_posted_once(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        using DigestWorld world = new(store, Entries);
        DigestRow row = await world.DraftAsync();

        Reply?[] replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.PressAsync(row, PanelAct.Post)));

        Assert.All(replies, reply => Assert.Equal("Posted digest", Assert.IsType<Reply.Update>(reply).Content.Embeds[0].Title));
        Assert.Single(await world.PostingsAsync());
    }

    [Fact]
    public async Task What_is_decided_is_not_changed_any_more()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        using DigestWorld world = new(store, Entries);
        DigestRow row = await world.DraftAsync();
        await world.PressAsync(row, PanelAct.Discard);

        foreach (string act in (string[])[PanelAct.Drop, PanelAct.Up, PanelAct.Restore, PanelAct.Line, PanelAct.Approve, PanelAct.Post, PanelAct.Period])
        {
            Assert.IsType<Reply.Update>(await world.PressAsync(row, act, 1));
        }

        await world.SubmitAsync(row, PanelAct.Intro, 0, PanelId.Draft, (DigestForms.Intro, "Hello"));
        DigestRow now = await world.NowAsync(row);
        Assert.Equal((DigestStanding.Declined, row.Content), (now.State, now.Content));
        Assert.Empty(await world.PostingsAsync());
    }

    [Fact]
    public async Task Another_servers_moderators_find_nothing_and_forged_ids_do_nothing()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        using DigestWorld world = new(store, Entries);
        DigestRow row = await world.DraftAsync();

        Reply? foreign = await world.PressAsync(row, PanelAct.Post, guild: new GuildId(999_456_789_012_345_678));
        Assert.Contains("not there any more", Assert.IsType<Reply.Show>(foreign).Content.Content, StringComparison.Ordinal);
        Assert.Null(await world.PressAsync(row, "explode"));
        Assert.IsType<Reply.Show>(await world.PressAsync(row with { Id = "'; DROP TABLE digest; --" }, PanelAct.Post));
        Assert.IsType<Reply.Show>(await world.PressAsync(row, PanelAct.Line, 99));
        Assert.Empty(await world.PostingsAsync());
    }

    [Fact]
    public async Task A_draft_of_another_version_is_no_reason_to_fail()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        using DigestWorld world = new(store, Entries);
        DigestRow row = await world.Digests.AddAsync(world.Digests.Draft(DigestWorld.Guild, DigestWorld.Channel, new Digest { Request = News.Week }) with { Content = "{}" }, TestContext.Current.CancellationToken);

        Reply? reply = await world.PressAsync(row, PanelAct.Preview);

        Assert.Contains("another version", Assert.IsType<Reply.Show>(reply).Content.Content, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task The_next_digest_begins_where_the_last_one_of_its_kind_ended(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        using DigestWorld world = new(store, [.. Entries, News.Entry("late", 8, "Blast in Luena", "AGO", "casualties")]);
        Assert.Equal((News.Day.AddDays(-7), 0), Begins(await world.ComposeAsync(new DigestWish())));
        DigestRow angola = await world.DraftAsync(new DigestWish { Countries = ["AGO"] });
        await world.PressAsync(angola, PanelAct.Post);

        // One of some states says nothing of the others; one of long ago says nothing of today.
        Assert.Equal((News.Day.AddDays(-7), 0), Begins(await world.ComposeAsync(new DigestWish())));
        Assert.Equal((News.Day, 3), Begins(await world.ComposeAsync(new DigestWish { Countries = ["AGO"] })));
        await world.PressAsync(await world.DraftAsync(new DigestWish { From = new DateOnly(2014, 1, 1), To = new DateOnly(2014, 12, 31) }), PanelAct.Discard);
        Assert.Equal(["a", "b"], (await world.ComposeAsync(new DigestWish())).Items.Select(item => item.Entry));

        await world.PressAsync(await world.DraftAsync(), PanelAct.Post);
        world.Time.Advance(TimeSpan.FromDays(2));
        Digest next = await world.ComposeAsync(new DigestWish());
        Assert.Equal((News.Day, 3), Begins(next));
        Assert.Empty(next.Items);

        static (DateOnly From, int LookBack) Begins(Digest digest) => (digest.Request.From, digest.Request.LookBack);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_correction_edits_what_was_posted_and_says_so(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        using DigestWorld world = new(store, Entries);
        DigestRow row = await world.DraftAsync();
        await world.PressAsync(row, PanelAct.Post);
        DigestRow posted = await world.NowAsync(row);
        await store.Database.WriteAsync(
            async transaction =>
            {
                await DigestStore.UpdateAsync(transaction, posted with { Correction = posted.Content });
                return true;
            },
            TestContext.Current.CancellationToken);

        await world.SubmitAsync(row, PanelAct.Line, 1, PanelId.Correct, (DigestForms.Line, "Two were killed at Sirte"));
        Assert.DoesNotContain("Two were killed", Assert.Single(await world.PostingsAsync()).Body, StringComparison.Ordinal);
        await world.SubmitAsync(row, PanelAct.Publish, 0, PanelId.Correct, (DigestForms.Note, "It was two."));

        string body = Assert.Single(await world.PostingsAsync()).Body;
        Assert.Contains("Two were killed at Sirte", body, StringComparison.Ordinal);
        Assert.Contains("Corrected on 24 November 2026:** It was two.", body, StringComparison.Ordinal);
        Assert.Null((await world.NowAsync(row)).Correction);
    }
}

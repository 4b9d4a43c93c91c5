using MineBanBot.Follow;
using MineBanBot.Follow.Planning;
using MineBanBot.Posting.Ledger;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Follow;

public sealed class FollowPlannerTests
{
    public static TheoryData<StoreKind> Kinds => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_new_entry_is_planned_once_for_each_channel_that_follows_its_state_or_topic(StoreKind kind)
    {
        await using FollowBench bench = await FollowBench.CreateAsync(kind);
        await bench.FollowAsync(FollowedKind.Country, "LBY");
        await bench.FollowAsync(FollowedKind.Topic, "casualties");
        await bench.FollowAsync(FollowedKind.Topic, "", FollowBench.Other);
        await bench.FollowAsync(FollowedKind.Status, "LBY", new(423_456_789_012_345_678));

        await bench.WriteAsync(bench.Entry("one"));
        await bench.PlanAsync();
        await bench.PlanAsync();

        Assert.Equal(
            [$"{FollowBench.News} one", $"{FollowBench.Other} one"], (await bench.PostingsAsync()).Select(row => $"{row.Channel} {row.Subject}").Order());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_no_news_is_not_planned(StoreKind kind)
    {
        await using FollowBench bench = await FollowBench.CreateAsync(kind);
        await bench.WriteAsync(bench.Entry("before anybody followed"));
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await bench.FollowAsync(FollowedKind.Topic, "");

        await bench.WriteAsync(bench.Entry("one"));
        await bench.WriteAsync(bench.Entry("a feed's first reading") with { Announce = 0 });
        await bench.WriteAsync(bench.Entry("another report") with { SameAs = "one" });
        await bench.PlanAsync();

        Assert.Equal(["one"], (await bench.PostingsAsync()).Select(row => row.Subject));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_run_plans_ten_of_a_channel_and_says_how_many_more_there_are(StoreKind kind)
    {
        await using FollowBench bench = await FollowBench.CreateAsync(kind);
        await bench.FollowAsync(FollowedKind.Topic, "");
        for (int number = 0; number < 13; number++)
        {
            await bench.WriteAsync(bench.Entry($"entry {number:00}"));
        }

        await bench.PlanAsync();
        PostingRow[] rows = await bench.PostingsAsync();

        Assert.Equal([.. Enumerable.Range(3, 10).Select(number => $"entry {number:00}"), "13"], rows.Select(row => row.Subject));
        Assert.Contains("+3 more", PostingBody.Read(rows[^1].Body).Content, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_new_version_changes_what_is_posted_and_is_no_second_post(StoreKind kind)
    {
        await using FollowBench bench = await FollowBench.CreateAsync(kind);
        await bench.FollowAsync(FollowedKind.Topic, "");
        await bench.WriteAsync(bench.Entry("one"));
        await bench.PlanAsync();

        await bench.WriteAsync(bench.Entry("one") with { Version = 2, Title = "Three people" });
        await bench.PlanAsync();

        PostingBody.Card card = Assert.Single(PostingBody.Read(Assert.Single(await bench.PostingsAsync()).Body).Cards);
        Assert.Equal(("Three people", "Updated 24 November 2026"), (card.Title, card.Footer));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_posted_is_not_planned_again_when_the_ledger_has_forgotten_it(StoreKind kind)
    {
        await using FollowBench bench = await FollowBench.CreateAsync(kind);
        await bench.FollowAsync(FollowedKind.Topic, "");
        await bench.WriteAsync(bench.Entry("one"));
        bench.Time.Advance(PostingLedger.Kept);
        await bench.PlanAsync();

        Assert.Empty(await bench.PostingsAsync());
    }

    [Fact]
    public async Task The_post_has_title_link_text_status_source_and_date()
    {
        await using FollowBench bench = await FollowBench.CreateAsync(StoreKind.Sqlite);

        PostingBody.Card card = Assert.Single(new EntryPost(FollowBench.Knowledge, bench.Time)
            .Of(bench.Entry("one") with { Title = "Two @everyone *killed*", Publisher = "News" }, [bench.Entry("two") with { Publisher = "Wire" }]).Cards);

        Assert.Equal("Two @\u200beveryone \\*killed\\*", card.Title);
        Assert.Equal("https://news.example/item", card.Url?.AbsoluteUri);
        Assert.StartsWith("A mine killed two people", card.Text, StringComparison.Ordinal);
        Assert.Contains("Libya", card.Fields[0].Value, StringComparison.Ordinal);
        Assert.Contains("as of August 2026", card.Fields[0].Value, StringComparison.Ordinal);
        Assert.Equal("[News](https://news.example/item) · 23 November 2026\nAlso: [Wire](https://news.example/item)", card.Fields[1].Value);
    }

    [Fact]
    public async Task An_entry_without_text_says_so()
    {
        await using FollowBench bench = await FollowBench.CreateAsync(StoreKind.Sqlite);

        PostingBody.Card card = Assert.Single(new EntryPost(FollowBench.Knowledge, bench.Time)
            .Of(bench.Entry("one") with { Title = null, Body = null, Url = "javascript:alert(1)" }, []).Cards);

        Assert.Equal("Libya · 23 November 2026", card.Title);
        Assert.Contains("no summary", card.Text, StringComparison.Ordinal);
        Assert.Null(card.Url);
    }

    [Theory]
    [InlineData("Short.", 20, "Short.")]
    [InlineData("One two three. Four five six seven.", 20, "One two three.")]
    [InlineData("The U.S. forces moved along the border yesterday", 30, "The U.S. forces moved along …")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaaa …")]
    public void A_long_text_is_cut_after_a_sentence_or_a_word(string text, int most, string expected) => Assert.Equal(expected, Excerpt.Of(text, most));
}

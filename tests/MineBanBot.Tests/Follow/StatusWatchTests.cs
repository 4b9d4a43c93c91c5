using MineBanBot.Discord.Ids;
using MineBanBot.Follow;
using MineBanBot.Follow.Status;
using MineBanBot.Knowledge;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Posting.Ledger;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Follow;

public sealed class StatusWatchTests
{
    public static TheoryData<StoreKind> Kinds => TestStore.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_changed_fact_is_planned_once_for_those_who_follow_it_as_was_and_now(StoreKind kind)
    {
        await using FollowBench bench = await FollowBench.CreateAsync(kind);
        await bench.FollowAsync(FollowedKind.Status, "");
        await bench.FollowAsync(FollowedKind.Country, "CHL", FollowBench.Other);
        await bench.FollowAsync(FollowedKind.Status, "OMN", new ChannelId(423_456_789_012_345_678));
        SeedFolder seeds = SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));

        Assert.Equal(0, await RunAsync(bench, seeds));
        SeedFolder later = WithChile(seeds, chile => chile with { Status = StateStatus.Withdrawing, WithdrawalDepositedOn = new PartialDate(2026, 11, 1), Provenance = chile.Provenance with { AsOf = new PartialDate(2026, 12), Verified = false } });
        Assert.Equal(1, await RunAsync(bench, later));
        Assert.Equal(0, await RunAsync(bench, later));

        PostingRow[] rows = await bench.PostingsAsync();
        Assert.Equal([$"{FollowBench.News}", $"{FollowBench.Other}"], rows.Select(row => row.Channel).Order());
        PostingBody.Card card = Assert.Single(PostingBody.Read(rows[0].Body).Cards);
        Assert.Equal("**Status**: was State Party → now State Party, withdrawing\n**Notice of withdrawal**: was none → now 1 November 2026", card.Text);
        Assert.Equal("As of December 2026 · not verified", card.Footer);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_machine_with_older_tables_changes_nothing(StoreKind kind)
    {
        await using FollowBench bench = await FollowBench.CreateAsync(kind);
        await bench.FollowAsync(FollowedKind.Status, "");
        SeedFolder seeds = SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));
        SeedFolder later = WithChile(seeds, chile => chile with { Status = StateStatus.Withdrawing, Provenance = chile.Provenance with { AsOf = new PartialDate(2026, 12) } });

        await RunAsync(bench, seeds);
        await RunAsync(bench, later);
        await RunAsync(bench, seeds);
        await RunAsync(bench, later);

        Assert.Single(await bench.PostingsAsync());
    }

    private static Task<int> RunAsync(FollowBench bench, SeedFolder seeds) =>
        new StatusWatch(bench.Store.Database, new KnowledgeService(seeds), bench.Ledger).RunAsync(TestContext.Current.CancellationToken);

    private static SeedFolder WithChile(SeedFolder seeds, Func<State, State> change) =>
        seeds with { Facts = seeds.Facts with { States = [.. seeds.Facts.States.Select(state => state.Iso3 == "CHL" ? change(state) : state)] } };
}

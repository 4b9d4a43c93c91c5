using MineBanBot.Posting.Ledger;
using MineBanBot.Servers;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Posting;

public sealed class ModeratorNoticesTests
{
    public static TheoryData<StoreKind> Kinds => TestStore.Kinds;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_could_be_told_nowhere_is_told_once_when_a_channel_is_chosen(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        await TellAsync(bench, "first");
        await TellAsync(bench, "first");
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await TellAsync(bench, "second");
        Assert.Equal(0, await bench.Notices.CatchUpAsync(Cancelled));
        Assert.Empty(await bench.RowsAsync());

        bench.Time.Advance(TimeSpan.FromDays(6));
        await ChooseAsync(bench);
        Assert.Equal(2, await bench.Notices.CatchUpAsync(Cancelled));
        Assert.Equal(0, await bench.Notices.CatchUpAsync(Cancelled));

        PostingRow[] rows = await bench.RowsAsync();
        Assert.Equal(["first", "second"], rows.Select(row => row.Subject));
        Assert.All(rows, row => Assert.Equal((PostingKind.Notice, $"{PostingBench.Moderators}"), (row.Kind, row.Channel)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_a_week_old_is_told_nobody_any_more(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        await TellAsync(bench, "first");

        bench.Time.Advance(TimeSpan.FromDays(8));
        await ChooseAsync(bench);
        Assert.Equal(0, await bench.Notices.CatchUpAsync(Cancelled));

        Assert.Empty(await bench.RowsAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_posting_that_failed_before_a_channel_was_chosen_is_told_as_well(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        bench.Discord.Faults.Enqueue(SendFault.Invalid);
        await bench.PlanAsync("one");
        await bench.RunAsync();

        await ChooseAsync(bench);
        Assert.Equal(1, await bench.Notices.CatchUpAsync(Cancelled));

        Assert.Single(await bench.RowsAsync(), row => row.Kind == PostingKind.Notice);
    }

    private static Task ChooseAsync(PostingBench bench) =>
        bench.Settings.SetAsync(PostingBench.Guild, ServerSettings.ModeratorsChannelName, $"{PostingBench.Moderators}", Cancelled);

    private static async Task TellAsync(PostingBench bench, string occasion) => await bench.Store.Database.WriteAsync(
        async transaction =>
        {
            await bench.Notices.PlanAsync(transaction, PostingBench.Guild, occasion, $"About {occasion}.");
            return true;
        },
        Cancelled);
}

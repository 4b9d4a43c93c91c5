using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Permissions;
using MineBanBot.Posting.Ledger;
using MineBanBot.Servers;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Posting;

public sealed class PostingSenderTests
{
    private static readonly TimeSpan WithinWindow = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BeyondWindow = TimeSpan.FromMinutes(10);

    public static TheoryData<StoreKind> Kinds => TestStore.Kinds;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_planned_is_posted_once_and_its_message_is_known(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);

        Assert.True(await bench.PlanAsync("one"));
        Assert.False(await bench.PlanAsync("one"));
        await bench.RunAsync();
        await bench.PassAsync(BeyondWindow);

        PostingRow row = await bench.RowAsync();
        Assert.Equal(["one"], bench.Discord.Texts);
        Assert.Equal((PostingState.Posted, (long?)null, true), (row.State, row.NextAt, row.Message is not null));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_lost_response_within_the_window_is_answered_by_the_nonce(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        bench.Discord.Faults.Enqueue(SendFault.LostAfter);

        await bench.PlanAsync("one");
        await bench.RunAsync();
        Assert.Equal(PostingState.Sending, (await bench.RowAsync()).State);
        await bench.PassAsync(WithinWindow);

        Assert.Equal(["one"], bench.Discord.Texts);
        Assert.Equal(PostingState.Posted, (await bench.RowAsync()).State);
        Assert.Equal(2, bench.Discord.Sends);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task After_the_window_the_channel_is_read_back_and_what_stands_there_is_not_sent_again(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        bench.Discord.Faults.Enqueue(SendFault.DiesAfter);

        await bench.PlanAsync("one");
        await Assert.ThrowsAsync<ProcessDiedException>(bench.RunAsync);
        await bench.PassAsync(BeyondWindow);

        Assert.Equal(["one"], bench.Discord.Texts);
        Assert.Equal(PostingState.Posted, (await bench.RowAsync()).State);
        Assert.Equal(1, bench.Discord.Sends);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task After_the_window_what_does_not_stand_in_the_channel_is_sent(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        bench.Discord.Faults.Enqueue(SendFault.DiesBefore);

        await bench.PlanAsync("one");
        await Assert.ThrowsAsync<ProcessDiedException>(bench.RunAsync);
        await bench.PassAsync(BeyondWindow);

        Assert.Equal(["one"], bench.Discord.Texts);
        Assert.Equal(PostingState.Posted, (await bench.RowAsync()).State);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_channel_that_cannot_be_read_back_leaves_it_unknown_until_it_can(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        bench.Discord.Held = PermissionBits.ViewChannel | PermissionBits.SendMessages | PermissionBits.EmbedLinks;
        bench.Discord.Faults.Enqueue(SendFault.DiesAfter);

        await bench.PlanAsync("one");
        await bench.PlanAsync("two");
        await Assert.ThrowsAsync<ProcessDiedException>(bench.RunAsync);
        await bench.PassAsync(BeyondWindow);

        PostingRow[] rows = await bench.RowsAsync();
        Assert.Equal([PostingState.Unknown, PostingState.Posted], rows.Select(row => row.State));
        Assert.Contains("Read Message History", rows[0].Error, StringComparison.Ordinal);
        bench.Discord.Held |= PermissionBits.ReadMessageHistory;
        await bench.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(["one", "two"], bench.Discord.Texts);
        Assert.All(await bench.RowsAsync(), row => Assert.Equal(PostingState.Posted, row.State));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Two_postings_that_say_the_same_are_two_messages(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);

        await bench.PlanAsync("same", subject: "first");
        await bench.RunAsync();
        bench.Discord.Faults.Enqueue(SendFault.DiesBefore);
        await bench.PlanAsync("same", subject: "second");
        await Assert.ThrowsAsync<ProcessDiedException>(bench.RunAsync);
        await bench.PassAsync(BeyondWindow);

        Assert.Equal(["same", "same"], bench.Discord.Texts);
        Assert.Equal(2, (await bench.RowsAsync()).Select(row => row.Message).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_client_without_nonces_never_sends_again_before_it_has_read_back(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind, enforcesNonces: false);
        bench.Discord.Faults.Enqueue(SendFault.LostAfter);

        await bench.PlanAsync("one");
        await bench.RunAsync();
        await bench.PassAsync(WithinWindow);

        Assert.Equal(["one"], bench.Discord.Texts);
        Assert.Equal((PostingState.Posted, 1), ((await bench.RowAsync()).State, bench.Discord.Sends));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_channel_keeps_its_order_while_the_first_one_waits_and_others_go_on(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        ChannelId other = new(423_456_789_012_345_678);
        bench.Discord.Faults.Enqueue(SendFault.Limited);

        await bench.PlanAsync("one");
        await bench.PlanAsync("two");
        await bench.PlanAsync("elsewhere", other);
        await bench.RunAsync();
        Assert.Equal(["elsewhere"], bench.Discord.Texts);
        await bench.PassAsync(WithinWindow);

        Assert.Equal(["elsewhere", "one", "two"], bench.Discord.Texts);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_missing_permission_fails_and_is_told_to_the_moderators_once(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        await bench.Settings.SetAsync(PostingBench.Guild, ServerSettings.ModeratorsChannelName, $"{PostingBench.Moderators}", Cancelled);
        bench.Discord.Held = PermissionBits.ViewChannel | PermissionBits.SendMessages;
        bench.Discord.Faults.Enqueue(SendFault.Forbidden);
        bench.Discord.Faults.Enqueue(SendFault.Forbidden);

        await bench.PlanAsync("one");
        await bench.RunAsync();
        bench.Discord.Faults.Clear();
        bench.Discord.Faults.Enqueue(SendFault.Forbidden);
        await bench.PlanAsync("two");
        await bench.RunAsync();

        PostingRow[] rows = await bench.RowsAsync();
        Assert.Equal([PostingState.Failed, PostingState.Failed], rows.Where(row => row.Kind == PostingKind.Entry).Select(row => row.State));
        Assert.All(rows.Where(row => row.Kind == PostingKind.Entry), row => Assert.Contains("Embed Links", row.Error, StringComparison.Ordinal));
        Assert.Single(rows, row => row.Kind == PostingKind.Notice && row.Channel == $"{PostingBench.Moderators}");
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, SendFault.Gone)]
    [InlineData(StoreKind.Postgres, SendFault.Gone)]
    [InlineData(StoreKind.Sqlite, SendFault.Invalid)]
    [InlineData(StoreKind.Postgres, SendFault.Invalid)]
    public async Task What_Discord_will_never_take_fails_with_its_later_parts_and_holds_up_nobody(StoreKind kind, SendFault fault)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        bench.Discord.Faults.Enqueue(fault);

        await bench.PlanAsync("part 1", subject: "digest");
        await bench.PlanAsync("part 2", chunk: 1, subject: "digest");
        await bench.PlanAsync("next");
        await bench.RunAsync();

        Assert.Equal(["next"], bench.Discord.Texts);
        Assert.Equal([PostingState.Failed, PostingState.Failed, PostingState.Posted], (await bench.RowsAsync()).Select(row => row.State));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_refusal_after_a_lost_response_is_no_proof_that_nothing_was_posted(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        bench.Discord.Faults.Enqueue(SendFault.LostAfter);
        bench.Discord.Faults.Enqueue(SendFault.Forbidden);

        await bench.PlanAsync("one");
        await bench.RunAsync();
        await bench.PassAsync(WithinWindow);

        Assert.Equal(PostingState.Posted, (await bench.RowAsync()).State);
        Assert.Equal(["one"], bench.Discord.Texts);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task While_the_bot_is_not_in_the_server_rows_wait_for_seven_days(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);
        bench.Discord.Standing = GuildStanding.Out;

        await bench.PlanAsync("one");
        await bench.PassAsync(TimeSpan.FromDays(6));
        Assert.Equal(PostingState.Planned, (await bench.RowAsync()).State);
        await bench.PassAsync(TimeSpan.FromDays(2));

        Assert.Equal(PostingState.Failed, (await bench.RowAsync()).State);
        Assert.Equal(0, bench.Discord.Sends);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_changes_before_it_is_sent_is_sent_as_it_is_now_and_later_it_is_edited(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);

        await bench.PlanAsync("one");
        await ChangeAsync(bench, "two");
        await bench.RunAsync();
        Assert.Equal(["two"], bench.Discord.Texts);
        await ChangeAsync(bench, "three");
        await bench.RunAsync();

        Assert.Equal(["three"], bench.Discord.Texts);
        Assert.Equal((PostingState.Posted, (string?)null, (long?)null), await StateAsync(bench));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_settled_is_forgotten_after_thirty_days_and_what_waits_is_not(StoreKind kind)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind);

        await bench.PlanAsync("old");
        await bench.RunAsync();
        await bench.PassAsync(TimeSpan.FromDays(29));
        await bench.PlanAsync("waiting");
        Assert.Equal(0, await bench.Ledger.PurgeAsync(Cancelled));
        bench.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await bench.Ledger.PurgeAsync(Cancelled));
        Assert.Equal("waiting", (await bench.RowAsync()).Subject);
    }

    private static async Task ChangeAsync(PostingBench bench, string text)
    {
        PostingRow row = await bench.RowAsync();
        await bench.Store.Database.WriteAsync(
            async transaction =>
            {
                await bench.Ledger.ChangeAsync(transaction, row, new PostingBody(text));
                return true;
            },
            Cancelled);
    }

    private static async Task<(string State, string? Edit, long? NextAt)> StateAsync(PostingBench bench)
    {
        PostingRow row = await bench.RowAsync();
        return (row.State, row.Edit, row.NextAt);
    }
}

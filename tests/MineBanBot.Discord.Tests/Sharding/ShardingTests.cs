using MineBanBot.Discord.Sharding;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Sharding;

public sealed class ShardingTests
{
    [Fact]
    public async Task Two_shards_identify_five_seconds_apart_and_count_together()
    {
        await using ClientUnderTest bot = new(shards: 2);
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot).On("GET /applications/500/commands", 200, "[]");
        bot.Script
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2, identify => Assert.Equal("[0,2]", identify.GetProperty("shard").GetRawText()))
            .Sends(Say.Ready("first")).Does("is ready", bot.ReadyAsync)
            .Passes(5)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2, identify => Assert.Equal("[1,2]", identify.GetProperty("shard").GetRawText()))
            .Sends(Say.Ready("second")).Settles();
        await bot.Script.PlayAsync(bot.Running);

        Assert.Equal(new ConnectionState.Ready("tester", 2, 4), bot.Client.State);
    }

    [Fact]
    public async Task Two_shards_that_may_identify_side_by_side_do_not_wait()
    {
        await using ClientUnderTest bot = new(shards: 2);
        bot.Http.On("GET /gateway/bot", 200, Limited(remaining: 1000, concurrency: 2)).On("GET /applications/500/commands", 200, "[]");
        bot.Script
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("second")).Settles().Does("is ready", bot.ReadyAsync);
        await bot.Script.PlayAsync(bot.Running);
    }

    [Fact]
    public async Task A_bot_whose_starts_of_the_day_are_used_up_connects_after_the_reset_and_says_so()
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 200, Limited(remaining: 0, concurrency: 1));
        bot.Script.Passes(3600).Accepts(Say.Gateway).Sends(Say.Hello).Expects(2);
        await bot.Script.PlayAsync(bot.Running);

        Assert.Contains("Warning: No session may be started for another 3600.0 s: today's 1000 are used up", bot.Logs.Lines);
    }

    [Fact]
    public async Task One_shard_that_is_cut_leaves_the_others_up()
    {
        await using ClientUnderTest bot = new(shards: 2);
        bot.Http.On("GET /gateway/bot", 200, Limited(remaining: 1000, concurrency: 2)).On("GET /applications/500/commands", 200, "[]");
        bot.Script
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first")).Settles().Does("is ready", bot.ReadyAsync)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("second")).Settles()
            .Cuts().Does("waits", () => bot.Time.WaitedForAsync(TimeSpan.FromSeconds(0.1)));
        await bot.Script.PlayAsync(bot.Running);

        Assert.Equal(new ConnectionState.Ready("tester", 1, 4), bot.Client.State);
    }

    [Fact]
    public async Task The_number_of_shards_is_what_Discord_says_unless_it_is_set()
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 200, """{"url":"wss://gateway.test/","shards":3}""");
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello)
            .Expects(2, identify => Assert.Equal("[0,3]", identify.GetProperty("shard").GetRawText()));
        await bot.Script.PlayAsync(bot.Running);
    }

    [Fact]
    public async Task Shards_of_different_buckets_do_not_wait_for_each_other()
    {
        IdentifyGate gate = new(new GatewayBotData.StartLimit(1000, 1000, 0, 2), ShardUnderTest.NothingNew, new WatchedTime(), new CollectingLogs());

        Task<IdentifySlot> zero = gate.EnterAsync(0, CancellationToken.None);
        Task<IdentifySlot> one = gate.EnterAsync(1, CancellationToken.None);
        Task<IdentifySlot> two = gate.EnterAsync(2, CancellationToken.None);

        Assert.True(zero.IsCompleted && one.IsCompleted && !two.IsCompleted);
        (await zero).Dispose();
        (await two.WaitAsync(Patience.Long)).Dispose();
    }

    [Fact]
    public async Task A_slot_that_was_used_keeps_the_next_one_waiting_for_five_seconds()
    {
        WatchedTime time = new();
        IdentifyGate gate = new(null, ShardUnderTest.NothingNew, time, new CollectingLogs());
        (await gate.EnterAsync(0, CancellationToken.None)).Identified();
        time.Advance(TimeSpan.FromSeconds(2));

        Task<IdentifySlot> next = gate.EnterAsync(0, CancellationToken.None);
        Assert.False(next.IsCompleted);
        await time.PassAsync(TimeSpan.FromSeconds(3));
        (await next.WaitAsync(Patience.Long)).Dispose();
    }

    [Fact]
    public async Task The_last_session_start_of_the_day_is_used_and_the_next_waits_for_the_reset()
    {
        WatchedTime time = new();
        SessionStarts starts = new(new GatewayBotData.StartLimit(2, 1, 60_000, 1), time, new CollectingLogs());

        Assert.True(starts.TakeAsync(CancellationToken.None).IsCompletedSuccessfully);
        Task waiting = starts.TakeAsync(CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        await time.PassAsync(TimeSpan.FromSeconds(60));
        await waiting.WaitAsync(Patience.Long);
        Assert.True(starts.TakeAsync(CancellationToken.None).IsCompletedSuccessfully);
        Assert.False(starts.TakeAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task What_Discord_says_anew_counts_before_each_identify()
    {
        WatchedTime time = new();
        GatewayBotData fresh = new("wss://moved.test", 1, new GatewayBotData.StartLimit(1000, 0, 60_000, 1));
        IdentifyGate gate = new(null, _ => Task.FromResult<GatewayBotData?>(fresh), time, new CollectingLogs());

        Task<IdentifySlot> waiting = gate.EnterAsync(0, CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        await time.PassAsync(TimeSpan.FromSeconds(60));
        using IdentifySlot slot = await waiting.WaitAsync(Patience.Long);
        Assert.Equal(new Uri("wss://moved.test"), slot.Address);
    }

    [Fact]
    public async Task Few_session_starts_left_are_said()
    {
        CollectingLogs logs = new();
        SessionStarts starts = new(new GatewayBotData.StartLimit(1000, 100, 7_200_000, 1), new WatchedTime(), logs);
        Assert.Equal(["Information: 100 of 1000 session starts are left today"], logs.Lines);

        await starts.TakeAsync(CancellationToken.None);
        Assert.Equal(
            "Warning: Only 99 of 1000 session starts are left for another 2.0 h; with none left the bot would have to wait", logs.Lines[^1]);
    }

    private static string Limited(int remaining, int concurrency) => $$$"""
        {"url":"wss://gateway.test","shards":1,
        "session_start_limit":{"total":1000,"remaining":{{{remaining}}},"reset_after":3600000,"max_concurrency":{{{concurrency}}}}}
        """;

    [Fact]
    public async Task A_great_concurrency_costs_nothing_before_it_is_used()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        IdentifyGate gate = new(new GatewayBotData.StartLimit(1000, 1000, 0, 100_000), ShardUnderTest.NothingNew, new WatchedTime(), new CollectingLogs());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);

        (await gate.EnterAsync(99_999, CancellationToken.None)).Dispose();
    }
}

using MineBanBot.Discord.Tests.Script;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Gateway;

public sealed class ResumeTests
{
    [Fact]
    public async Task A_cut_connection_is_resumed_with_the_last_sequence()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning()
            .Sends(Say.Event("GUILD_CREATE", 7)).Cuts()
            .Passes(0.1)
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6, resume => ShardUnderTest.AssertResumes(resume, 7))
            .Sends(Say.Event("MISSED", 8)).Sends(Say.Resumed(9)).Sends(Say.BeatNow).Expects(1, d => Assert.Equal(9, d.GetInt64()));
        await shard.PlayAsync();

        Assert.Equal(["ready first", "GUILD_CREATE", "lost", "MISSED", "resumed"], shard.Listener.Heard);
    }

    [Fact]
    public async Task Op_7_closes_without_ending_the_session_and_resumes()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Sends(Say.Reconnect).ExpectsClose(4000)
            .Passes(0.1)
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6, resume => ShardUnderTest.AssertResumes(resume, 1));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task Op_7_may_come_instead_of_hello()
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Reconnect).Passes(0.1).Accepts(Say.Gateway).Sends(Say.Hello).Expects(2);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task Op_9_true_waits_one_to_five_seconds_and_resumes()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Sends(Say.InvalidForNow)
            .Passes(3)
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6, resume => ShardUnderTest.AssertResumes(resume, 1));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task Op_9_false_forgets_the_session_and_identifies_at_the_first_address()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Sends(Say.InvalidForGood)
            .Passes(3).Passes(2)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_new_session_starts_where_Discord_says_the_gateway_is_now()
    {
        await using ShardUnderTest shard = new(fresh: new GatewayBotData("wss://moved.test", 1, null));
        shard.Script.Accepts("wss://moved.test/?v=10&encoding=json").Sends(Say.Hello).Expects(2);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_resume_address_that_never_answers_is_given_up_after_three_attempts()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Cuts().Passes(0.1)
            .Refuses(Say.Resume).Passes(0.5).Refuses(Say.Resume).Passes(1.5).Refuses(Say.Resume).Passes(3)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task Asked_to_stop_it_closes_with_1000_and_returns()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning();
        await shard.PlayAsync();

        await shard.StopAsync();

        shard.Script.ExpectsClose(1000);
        await shard.PlayAsync();
        Assert.Equal("lost", shard.Listener.Heard[^1]);
    }

    [Fact]
    public async Task Asked_to_stop_between_two_connections_it_returns()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Cuts().Does("waits", () => shard.Time.WaitedForAsync(TimeSpan.FromSeconds(0.1)));
        await shard.PlayAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(shard.StopAsync);
    }
}

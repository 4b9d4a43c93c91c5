using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Gateway;

public sealed class ReconnectPaceTests
{
    [Fact]
    public async Task Three_cuts_in_a_row_each_after_a_resume_are_all_answered_at_once()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning();
        ResumesAndIsCut(shard, times: 3);
        shard.Script.Accepts(Say.Resume);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task Op_7_is_followed_at_once_even_after_attempts_that_failed()
    {
        await using ShardUnderTest shard = new();
        shard.Script.Refuses(Say.Gateway).Passes(0.5).Refuses(Say.Gateway).Passes(1.5)
            .Accepts(Say.Gateway).Sends(Say.Reconnect).Passes(0.1)
            .Accepts(Say.Gateway);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task Attempts_that_never_got_up_wait_longer_and_longer_until_one_does()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Cuts().Passes(0.1)
            .Refuses(Say.Resume).Passes(0.5).Refuses(Say.Resume).Passes(1.5)
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6).Sends(Say.Resumed(2)).Settles().Cuts().Passes(0.1)
            .Refuses(Say.Resume).Passes(0.5)
            .Accepts(Say.Resume);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_server_that_resumes_and_cuts_in_a_tight_loop_is_asked_less_and_less()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning();
        ResumesAndIsCut(shard, times: 5);
        shard.Script.Accepts(Say.Resume).Sends(Say.Hello).Expects(6).Sends(Say.Resumed(2)).Settles().Cuts().Passes(0.5)
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6).Sends(Say.Resumed(2)).Settles().Cuts().Passes(1.5)
            .Accepts(Say.Resume);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task After_a_tight_loop_a_connection_that_lasts_is_resumed_at_once_again()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning();
        ResumesAndIsCut(shard, times: 5);
        shard.Script.Accepts(Say.Resume).Sends(Say.Hello).Expects(6).Sends(Say.Resumed(2)).Settles().Cuts().Passes(0.5)
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6).Sends(Say.Resumed(2)).Settles()
            .Passes(20).Expects(1).Cuts().Passes(0.1)
            .Accepts(Say.Resume);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_session_that_lasted_and_is_lost_is_replaced_at_once()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Passes(20).Expects(1).Closes(4009).Passes(0.1)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2);
        await shard.PlayAsync();
    }

    // The first cut ends the connection that is up already; the script goes on where the client waits to come back.
    private static void ResumesAndIsCut(ShardUnderTest shard, int times)
    {
        shard.Script.Cuts().Passes(0.1);
        for (int cut = 1; cut < times; cut++)
        {
            shard.Script.Accepts(Say.Resume).Sends(Say.Hello).Expects(6).Sends(Say.Resumed(2)).Settles().Cuts().Passes(0.1);
        }
    }
}

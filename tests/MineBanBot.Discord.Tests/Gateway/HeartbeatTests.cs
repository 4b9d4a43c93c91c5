using System.Text.Json;

using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests
{
    [Fact]
    public async Task The_first_beat_comes_within_the_interval_and_the_next_ones_after_it()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning()
            .Passes(20).Expects(1, d => Assert.Equal(1, d.GetInt64())).Sends(Say.Acknowledged)
            .Sends(Say.Event("ANY", 5)).Settles()
            .Passes(40).Expects(1, d => Assert.Equal(5, d.GetInt64()));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task Before_any_event_a_beat_says_null()
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2)
            .Passes(20).Expects(1, d => Assert.Equal(JsonValueKind.Null, d.ValueKind));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_beat_asked_for_is_sent_at_once()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Sends(Say.BeatNow).Expects(1, d => Assert.Equal(1, d.GetInt64()));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_beat_without_acknowledgement_makes_a_zombie_which_is_closed_with_4000_and_resumed()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning()
            .Passes(20).Expects(1).Passes(40).ExpectsClose(4000)
            .Passes(0.5)
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6, resume => ShardUnderTest.AssertResumes(resume, 1));
        await shard.PlayAsync();

        Assert.Contains(shard.Logs.Lines, line => line.Contains("a heartbeat was not acknowledged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_without_hello_is_given_up_after_thirty_seconds()
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Passes(30).ExpectsClose(4000).Passes(0.5).Accepts(Say.Gateway);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_connection_that_cannot_be_opened_is_given_up_after_fifteen_seconds()
    {
        await using ShardUnderTest shard = new();
        shard.Script.Passes(15).Passes(0.5);
        await shard.PlayAsync();

        Assert.Contains(shard.Logs.Lines, line => line.Contains("no connection to gateway.test within 15 s", StringComparison.Ordinal));
    }
}

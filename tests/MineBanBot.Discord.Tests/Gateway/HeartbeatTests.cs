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
            .Passes(0.1)
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

    [Fact]
    public async Task Other_frames_do_not_prolong_the_patience_for_hello()
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway)
            .Does("waits", () => shard.Time.WaitedForAsync(TimeSpan.FromSeconds(30)))
            .Does("20 s pass", () => Task.Run(() => shard.Time.Advance(TimeSpan.FromSeconds(20))))
            .Sends(Say.Event("ANY", 1)).Sends("not json")
            .Passes(10).ExpectsClose(4000).Passes(0.5).Accepts(Say.Gateway);
        await shard.PlayAsync();

        Assert.Contains(shard.Logs.Lines, line => line.Contains("no HELLO within 30 s", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("9e15")]
    [InlineData("1e400")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("999")]
    [InlineData("600001")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_hello_with_an_interval_that_can_be_none_is_a_failed_connection_and_said(string interval)
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends($$"""{"op":10,"d":{"heartbeat_interval":{{interval}}} }""")
            .ExpectsClose(4000).Passes(0.5)
            .Accepts(Say.Gateway).Sends("""{"op":10,"d":null}""").ExpectsClose(4000).Passes(1.5)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2);
        await shard.PlayAsync();

        Assert.Equal(2, shard.Logs.Lines.Count(line => line.StartsWith("Warning: Shard 0: HELLO", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1000", 0.5)]
    [InlineData("600000", 300)]
    [InlineData("41250.0", 20.625)]
    public async Task An_interval_within_the_bounds_is_kept(string interval, double firstBeat)
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends($$"""{"op":10,"d":{"heartbeat_interval":{{interval}}} }""").Expects(2)
            .Passes(firstBeat).Expects(1);
        await shard.PlayAsync();
    }
}

using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Gateway;

public sealed class OddPayloadTests
{
    [Theory]
    [InlineData("""{"op":99,"d":{"new":true}}""")]
    [InlineData("""{"op":0,"s":null,"t":null,"d":null}""")]
    [InlineData("""{"op":0,"s":3,"t":"READY","d":null}""")]
    [InlineData("""{"op":null}""")]
    [InlineData("""{"op":"ten"}""")]
    [InlineData("""{"d":1,"more":[]}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("")]
    public async Task It_is_ignored_and_the_connection_lives_on(string payload)
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Sends(payload).Settles();
        await shard.PlayAsync();

        Assert.DoesNotContain("lost", shard.Listener.Heard);
    }

    [Fact]
    public async Task A_second_hello_starts_nothing_anew()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Sends(Say.Hello).Settles();
        await shard.PlayAsync();
    }

    [Theory]
    [InlineData("plain", "wss://resume.test/?v=10&encoding=json")]
    [InlineData("optionals", "wss://resume.test/path?v=10&encoding=json&region=eu")]
    public async Task A_ready_with_whatever_else_is_understood(string name, string resumeAddress)
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2)
            .Sends(Say.Event("READY", 1, Payload.Text($"READY.{name}.json"))).Cuts().Passes(0.1)
            .Accepts(resumeAddress).Sends(Say.Hello).Expects(6, resume => ShardUnderTest.AssertResumes(resume, 1));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_ready_without_resume_address_is_resumed_where_it_began()
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2)
            .Sends(Say.Event("READY", 1, Payload.Text("READY.nulls.json"))).Cuts().Passes(0.1)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(6);
        await shard.PlayAsync();
    }

    [Theory]
    [InlineData("ftp://resume.test")]
    [InlineData("http://resume.test")]
    [InlineData("/resume")]
    public async Task A_ready_whose_resume_address_is_no_websocket_is_resumed_where_it_began(string address)
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2)
            .Sends(Say.Ready("first").Replace("wss://resume.test", address, StringComparison.Ordinal)).Cuts().Passes(0.1)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(6);
        await shard.PlayAsync();
    }

    [Theory]
    [InlineData("""{"session_id":"first"}""")]
    [InlineData("""{"session_id":"first","user":{"id":null},"application":{"id":"x"}}""")]
    [InlineData("""{"session_id":"first","user":5}""")]
    [InlineData("null")]
    public async Task A_first_ready_that_does_not_say_who_we_are_is_a_failed_connection_and_said(string ready)
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2)
            .Sends(Say.Event("READY", 1, ready)).ExpectsClose(4000).Passes(0.5).Passes(4.5)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(2);
        await shard.PlayAsync();

        Assert.Equal(["lost"], shard.Listener.Heard);
        Assert.Contains(shard.Logs.Lines, line => line.StartsWith("Warning: Shard 0: READY", StringComparison.Ordinal));
        Assert.DoesNotContain("Information: Shard 0: ready", shard.Logs.Lines);
    }
}

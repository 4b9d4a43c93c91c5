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

    [Theory]
    [InlineData("plain", "wss://resume.test/?v=10&encoding=json")]
    [InlineData("optionals", "wss://resume.test/path?v=10&encoding=json&region=eu")]
    public async Task A_ready_with_whatever_else_is_understood(string name, string resumeAddress)
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2)
            .Sends(Say.Event("READY", 1, Payload.Text($"READY.{name}.json"))).Cuts().Passes(0.5)
            .Accepts(resumeAddress).Sends(Say.Hello).Expects(6, resume => ShardUnderTest.AssertResumes(resume, 1));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_ready_without_resume_address_is_resumed_where_it_began()
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2)
            .Sends(Say.Event("READY", 1, Payload.Text("READY.nulls.json"))).Cuts().Passes(0.5)
            .Accepts(Say.Gateway).Sends(Say.Hello).Expects(6);
        await shard.PlayAsync();
    }
}

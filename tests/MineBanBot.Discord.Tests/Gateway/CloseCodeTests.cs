using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Gateway;

public sealed class CloseCodeTests
{
    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(4999)]
    public async Task These_codes_let_the_session_be_resumed(int code)
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Closes(code).Passes(0.1)
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6, resume => ShardUnderTest.AssertResumes(resume, 1));
        await shard.PlayAsync();
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task These_codes_lose_the_session(int code)
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Closes(code).Passes(0.5).Passes(4.5).Accepts(Say.Gateway).Sends(Say.Hello).Expects(2);
        await shard.PlayAsync();
    }

    [Theory]
    [InlineData(4004, "set the bot token")]
    [InlineData(4010, "number of shards unset")]
    [InlineData(4011, "more shards")]
    [InlineData(4012, "update the bot")]
    [InlineData(4013, "update the bot")]
    [InlineData(4014, "enable them in the developer portal")]
    public async Task These_codes_end_it_with_a_sentence_that_says_what_to_change(int code, string advice)
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Closes(code);
        await shard.PlayAsync();

        DiscordException refusal = await Assert.ThrowsAsync<DiscordException>(() => shard.Running.WaitAsync(Patience.Long));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(advice, refusal.Message);
        Assert.DoesNotContain(Secrets.BotToken, refusal.ToString());
    }

    [Theory]
    [InlineData(4001, true)]
    [InlineData(4002, true)]
    [InlineData(4005, true)]
    [InlineData(4008, true)]
    [InlineData(4000, false)]
    [InlineData(1006, false)]
    public async Task A_close_that_is_our_own_fault_is_logged_as_an_error(int code, bool error)
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Closes(code).Passes(0.1).Accepts(Say.Resume);
        await shard.PlayAsync();

        Assert.Equal(error, shard.Logs.Lines.Any(line => line.StartsWith($"Error: Shard 0: closed with {code}: ", StringComparison.Ordinal)));
    }
}

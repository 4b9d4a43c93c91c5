using MineBanBot.Discord.Sharding;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Rest;

namespace MineBanBot.Discord.Tests.Sharding;

public sealed class GatewayDirectoryTests
{
    [Fact]
    public async Task Within_ten_minutes_it_is_not_asked_again_and_after_that_it_is()
    {
        using RestUnderTest rest = new();
        GatewayDirectory directory = new(rest.Client, rest.Time, new Jitter(new FixedRandom()), rest.Logs);
        rest.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot).On("GET /gateway/bot", 200, """{"url":"wss://moved.test","shards":2}""");
        await directory.FindAsync(CancellationToken.None);
        rest.Time.Advance(TimeSpan.FromMinutes(9.9));
        Assert.Null(await directory.RereadAsync(CancellationToken.None));

        rest.Time.Advance(TimeSpan.FromMinutes(0.1));
        Assert.Equal(new Uri("wss://moved.test"), (await directory.RereadAsync(CancellationToken.None))?.Address);
        Assert.Null(await directory.RereadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task With_no_new_answer_to_be_had_the_old_one_is_used_and_that_is_said()
    {
        using RestUnderTest rest = new();
        GatewayDirectory directory = new(rest.Client, rest.Time, new Jitter(new FixedRandom()), rest.Logs);
        rest.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot).On("GET /gateway/bot", 404, "<html>").On("GET /gateway/bot", 200, "[]").On("GET /gateway/bot", 200, """{"url":"https://no-socket.test"}""");
        await directory.FindAsync(CancellationToken.None);
        rest.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Null(await directory.RereadAsync(CancellationToken.None));
        Assert.Null(await directory.RereadAsync(CancellationToken.None));
        Assert.Null(await directory.RereadAsync(CancellationToken.None));
        Assert.Equal(3, rest.Logs.Lines.Count(line => line.StartsWith("Warning: Discord does not say anew", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ftp://elsewhere.test/")]
    [InlineData("http://elsewhere.test/")]
    [InlineData("https://elsewhere.test/")]
    public async Task A_gateway_that_is_no_websocket_ends_it_with_a_sentence_that_names_it(string address)
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 200, $$"""{"url":"{{address}}","shards":1}""");

        DiscordException refusal = await Assert.ThrowsAsync<DiscordException>(() => bot.Running.WaitAsync(Patience.Long));
        Assert.Contains(address, refusal.Message);
        Assert.Contains("WebSocket", refusal.Message);
        Assert.Contains("discord.test", refusal.Message);
    }

    [Fact]
    public async Task A_refusal_names_the_host_that_was_asked_and_doubts_its_address()
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 404, "<html>");

        string message = (await Assert.ThrowsAsync<DiscordException>(() => bot.Running)).Message;
        Assert.Contains("(404)", message);
        Assert.Contains("discord.test", message);
        Assert.Contains("check the API base address", message);
    }

    [Fact]
    public async Task What_cannot_be_reached_is_named_and_the_next_try_is_said_in_seconds()
    {
        await using ClientUnderTest bot = new();
        bot.Http.Cuts("GET /gateway/bot").Cuts("GET /gateway/bot").Cuts("GET /gateway/bot");
        bot.Script.Passes(0.75).Passes(1.5).Does("waits", () => bot.Time.WaitedForAsync(TimeSpan.FromSeconds(0.5)));
        await bot.Script.PlayAsync(bot.Running);

        string line = Assert.Single(bot.Logs.Lines, each => each.StartsWith("Warning", StringComparison.Ordinal));
        Assert.Contains("discord.test", line);
        Assert.Contains("check the API base address", line);
        Assert.EndsWith("next try in 0.5 s", line, StringComparison.Ordinal);
    }
}

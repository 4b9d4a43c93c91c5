using System.Text;

using MineBanBot.Discord.Gateway;
using MineBanBot.Discord.Sending;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Gateway;

public sealed class IdentifyTests
{
    [Fact]
    public async Task It_identifies_with_the_intent_for_servers_alone_and_its_place_among_the_shards()
    {
        await using ShardUnderTest shard = new();
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2, identify =>
        {
            Assert.Equal(Secrets.BotToken, identify.GetProperty("token").GetString());
            Assert.Equal(1, identify.GetProperty("intents").GetInt32());
            Assert.Equal("[0,1]", identify.GetProperty("shard").GetRawText());
            Assert.True(identify.GetProperty("properties").TryGetProperty("browser", out _));
        });
        await shard.PlayAsync();
    }

    [Fact]
    public async Task With_no_session_starts_left_it_waits_for_the_reset_and_says_so()
    {
        await using ShardUnderTest shard = new(new GatewayBotData.StartLimit(1000, 0, 3_600_000, 1));
        shard.Script.Passes(3600).Accepts(Say.Gateway).Sends(Say.Hello).Expects(2);
        await shard.PlayAsync();

        Assert.Contains(shard.Logs.Lines, line => line.StartsWith("Warning: No session may be started for another 3600.0 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_payload_longer_than_4096_bytes_is_never_sent()
    {
        GatewayScript script = new(new WatchedTime());
        using GatewaySender sender = new(script.Open(), new WatchedTime());

        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => sender.ResumeAsync(new ResumeData(new string('x', 4096), "s", 1), CancellationToken.None));

        Assert.Contains("4096", refusal.Message);
    }

    [Fact]
    public void A_payload_that_could_be_logged_by_mistake_does_not_show_the_token()
    {
        ShardIdentity shard = new(0, 1, Secrets.BotToken);
        StringBuilder all = new();
        all.Append(shard).Append(IdentifyData.Of(shard, null)).Append(new ResumeData(shard.Token, "s", 1));

        Assert.DoesNotContain(Secrets.BotToken, all.ToString());
    }
}

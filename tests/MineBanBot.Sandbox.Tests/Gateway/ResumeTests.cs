using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Gateway;

public class ResumeTests
{
    private const string Ask = """[{"name":"ask","description":"asks"}]""";

    [Fact]
    public async Task An_interaction_missed_while_cut_is_replayed_and_can_be_answered()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.RegisterAsync(Ask);
        using TestGateway first = await TestGateway.LoginAsync(sandbox);
        first.Cut();
        Task<JsonNode> acting = sandbox.ActAsync("""{"user":"newcomer","command":"ask"}""");
        // The newcomer joins and acts in one go: once they are listed, the interaction waits for the bot.
        await RunningSandbox.UntilAsync(async () => ((JsonArray)(await sandbox.GetAsync("/sandbox"))["users"]!).Count == 4);

        using TestGateway second = await TestGateway.ConnectAsync(sandbox, "/resume/?encoding=json&v=10");
        await second.ExpectOpAsync(10);
        await second.ResumeAsync(first.SessionId, first.Sequence);
        JsonNode interaction = await second.ExpectAsync("INTERACTION_CREATE");
        await second.ExpectAsync("RESUMED");
        await sandbox.RespondAsync(interaction, Replies.Message("late but here"));

        Assert.Equal("late but here", (string)(await acting)["message"]!["content"]!);
    }

    [Fact]
    public async Task Events_are_replayed_in_order_and_then_RESUMED()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway first = await TestGateway.LoginAsync(sandbox, intents: 1 | 512);
        int seen = first.Sequence;
        first.Cut();
        foreach (string word in new[] { "one", "two" })
        {
            await sandbox.SayAsync($$$"""{"content":"{{{word}}}","allowed_mentions":{"parse":[]}}""");
        }

        using TestGateway second = await TestGateway.ConnectAsync(sandbox);
        await second.ExpectOpAsync(10);
        await second.ResumeAsync(first.SessionId, seen);

        Assert.Equal("one", (string)(await second.ExpectAsync("MESSAGE_CREATE"))["content"]!);
        Assert.Equal("two", (string)(await second.ExpectAsync("MESSAGE_CREATE"))["content"]!);
        await second.ExpectAsync("RESUMED");
        Assert.Equal(seen + 3, second.Sequence);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task A_client_that_closes_with_1000_or_1001_ends_its_session(int code)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway first = await TestGateway.LoginAsync(sandbox);
        await first.CloseAsync(code);

        using TestGateway second = await TestGateway.ConnectAsync(sandbox);
        await second.ExpectOpAsync(10);
        await second.ResumeAsync(first.SessionId, first.Sequence);

        Assert.False((bool)(await second.ExpectOpAsync(9))["d"]!);
    }

    [Fact]
    public async Task A_client_that_closes_with_4000_may_resume()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway first = await TestGateway.LoginAsync(sandbox);
        await first.CloseAsync(4000);

        using TestGateway second = await TestGateway.ConnectAsync(sandbox);
        await second.ExpectOpAsync(10);
        await second.ResumeAsync(first.SessionId, first.Sequence);

        await second.ExpectAsync("RESUMED");
    }

    [Fact]
    public async Task The_echo_of_our_own_close_does_not_end_the_session()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway first = await TestGateway.LoginAsync(sandbox);
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"disconnect","status":4000}""");
        await first.ExpectCloseAsync(4000);
        await first.CloseAsync(1000);

        using TestGateway second = await TestGateway.ConnectAsync(sandbox);
        await second.ExpectOpAsync(10);
        await second.ResumeAsync(first.SessionId, first.Sequence);

        await second.ExpectAsync("RESUMED");
    }

    [Fact]
    public async Task A_sequence_from_the_future_is_closed_with_4007()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway first = await TestGateway.LoginAsync(sandbox);
        first.Cut();

        using TestGateway second = await TestGateway.ConnectAsync(sandbox);
        await second.ExpectOpAsync(10);
        await second.ResumeAsync(first.SessionId, 999);

        await second.ExpectCloseAsync(4007);
    }
}

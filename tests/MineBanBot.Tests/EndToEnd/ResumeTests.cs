using System.Text.Json.Nodes;

namespace MineBanBot.Tests.EndToEnd;

public sealed class ResumeTests(BotFixture bot) : IClassFixture<BotFixture>, IDisposable
{
    public void Dispose() => bot.Check();

    [Theory]
    [InlineData("disconnect")]
    [InlineData("reconnect")]
    public async Task An_interaction_made_while_the_connection_is_cut_is_answered_after_the_resume(string fault)
    {
        int ready = Count("ready");

        // More than once: a connection that was up is taken up again without growing pauses.
        for (int cut = 0; cut < 3; cut++)
        {
            int resumed = Count("resumed");
            await bot.FaultAsync($$"""{"fault":"{{fault}}"}""");

            JsonNode outcome = await bot.CommandAsync("ask", ("question", "is poland a member"));

            // On a busy machine an answer may take its second, and is then deferred first.
            Assert.Contains((string?)outcome["outcome"], (string[])["replied", "deferred"]);
            await BotFixture.UntilAsync(() => Task.FromResult(Count("resumed") > resumed));
            Assert.Equal(resumed + 1, Count("resumed"));
        }

        Assert.Equal(ready, Count("ready"));
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
    }

    private int Count(string state) => bot.Log.Lines.Count(line => line.EndsWith($"Shard 0: {state} ", StringComparison.Ordinal));
}

using System.Text.Json.Nodes;

namespace MineBanBot.Tests.EndToEnd;

public sealed class ResumeTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("disconnect")]
    [InlineData("reconnect")]
    public async Task An_interaction_made_while_the_connection_is_cut_is_answered_after_the_resume(string fault)
    {
        int identifies = await IdentifiesAsync();
        await bot.FaultAsync($$"""{"fault":"{{fault}}"}""");

        JsonNode outcome = await bot.CommandAsync("ask", ("question", "is poland a member"));

        Assert.Equal("replied", (string?)outcome["outcome"]);
        Assert.Equal(identifies, await IdentifiesAsync());
        Assert.Equal("[]", (await bot.GetAsync("sandbox/violations"))!.ToJsonString());
    }

    // Each identify begins with asking for the gateway's address and the limits; a resume does not.
    private async Task<int> IdentifiesAsync() =>
        (await bot.GetAsync("sandbox/requests"))!.AsArray().Count(request => ((string?)request!["route"])?.EndsWith("/gateway/bot", StringComparison.Ordinal) == true);
}

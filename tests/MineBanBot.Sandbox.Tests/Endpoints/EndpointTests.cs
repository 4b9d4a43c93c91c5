using System.Net;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Endpoints;

public class EndpointTests
{
    private const string Ask = """{"command":"ask"}""";

    [Fact]
    public async Task A_bot_with_an_endpoint_gets_its_interactions_there_and_not_over_the_gateway()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await using InteractionServer server = await InteractionServer.StartAsync(RunningSandbox.Token, Replies.Message("by HTTP"));
        await sandbox.RegisterAsync("""[{"name":"ask","description":"d"}]""");
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        Answer set = await SetAsync(sandbox, server.Address);
        JsonNode outcome = await sandbox.ActAsync(Ask);
        await gateway.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(HttpStatusCode.OK, set.Status);
        Assert.Equal(("replied", "by HTTP"), ((string)outcome["outcome"]!, (string)outcome["message"]!["content"]!));
        Assert.Equal([1, 2], server.Received.Select(interaction => (int)interaction["type"]!));
        await gateway.ExpectOpAsync(11);
        Assert.Empty(await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task An_endpoint_that_does_not_check_signatures_is_refused()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await using InteractionServer careless = await InteractionServer.StartAsync(RunningSandbox.Token, "", careless: true);
        await using InteractionServer ofAnother = await InteractionServer.StartAsync("sandbox-another", "");

        Assert.NotNull((await SetAsync(sandbox, careless.Address)).ErrorAt("interactions_endpoint_url"));
        Assert.NotNull((await SetAsync(sandbox, ofAnother.Address)).ErrorAt("interactions_endpoint_url"));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("https://example.org/")]
    [InlineData("http://127.0.0.1:9/")]
    public async Task An_endpoint_that_cannot_be_reached_here_is_refused(string url)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Assert.NotNull((await SetAsync(sandbox, url)).ErrorAt("interactions_endpoint_url"));
    }

    [Theory]
    [InlineData("{}", 200)]
    [InlineData("no json", 200)]
    [InlineData("", 500)]
    public async Task A_senseless_answer_is_recorded_and_the_interaction_times_out(string reply, int status)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await using InteractionServer server = await InteractionServer.StartAsync(RunningSandbox.Token, reply, status);
        await sandbox.RegisterAsync("""[{"name":"ask","description":"d"}]""");
        await SetAsync(sandbox, server.Address);

        Task<JsonNode> acting = sandbox.ActAsync(Ask);
        await RunningSandbox.UntilAsync(async () => (await sandbox.ViolationsAsync()).Contains("endpoint_answer"));
        sandbox.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("timed_out", (string)(await acting)["outcome"]!);
    }

    [Fact]
    public async Task An_endpoint_can_promise_to_answer_by_the_callback()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await using InteractionServer server = await InteractionServer.StartAsync(RunningSandbox.Token, "", status: 202);
        await sandbox.RegisterAsync("""[{"name":"ask","description":"d"}]""");
        await SetAsync(sandbox, server.Address);

        Task<JsonNode> acting = sandbox.ActAsync(Ask);
        await RunningSandbox.UntilAsync(() =>
        {
            lock (server.Received)
            {
                return Task.FromResult(server.Received.Count == 2);
            }
        });
        await sandbox.RespondAsync(server.Received[1], Replies.Message("later"));

        Assert.Equal("later", (string)(await acting)["message"]!["content"]!);
        Assert.Empty(await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task Without_an_endpoint_the_gateway_has_its_interactions_back()
    {
        await using Bot bot = await Bot.StartAsync();
        await using InteractionServer server = await InteractionServer.StartAsync(RunningSandbox.Token, Replies.Message("by HTTP"));
        await SetAsync(bot.Sandbox, server.Address);
        Answer unset = await bot.Sandbox.ApiAsync("PATCH", "/applications/@me", """{"interactions_endpoint_url":""}""");

        (_, JsonNode outcome) = await bot.PlayAsync("""{"command":"ask","options":{"question":"q"}}""", Replies.Message("by gateway"));

        Assert.Null(unset.Body!["interactions_endpoint_url"]);
        Assert.Equal("by gateway", (string)outcome["message"]!["content"]!);
    }

    private static Task<Answer> SetAsync(RunningSandbox sandbox, string url) =>
        sandbox.ApiAsync("PATCH", "/applications/@me", $$"""{"interactions_endpoint_url":"{{url}}"}""");
}

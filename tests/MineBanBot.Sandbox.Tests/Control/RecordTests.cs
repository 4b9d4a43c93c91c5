using System.Net;
using System.Text;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Control;

public class RecordTests
{
    [Fact]
    public async Task A_message_without_allowed_mentions_pings_and_breaks_no_rule()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer sent = await sandbox.SayAsync("""{"content":"@everyone"}""");

        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.True((bool)sent.Body!["mention_everyone"]!);
        Assert.Empty(await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task Nor_does_a_reply_without_allowed_mentions()
    {
        await using Bot bot = await Bot.StartAsync();

        await bot.PlayAsync("""{"command":"ask","options":{"question":"q"}}""", """{"type":4,"data":{"content":"x"}}""");

        Assert.Empty(await bot.Sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task A_call_without_user_agent_is_recorded()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        await sandbox.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/v10/gateway"));

        Assert.Equal(["user_agent"], await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task A_body_without_its_content_type_is_refused_and_recorded()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        HttpRequestMessage request = new(HttpMethod.Post, $"/api/v10/channels/{sandbox.General}/messages")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"content":"x","allowed_mentions":{"parse":[]}}""")),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bot {RunningSandbox.Token}");

        Answer answer = await sandbox.SendAsync(request);

        Assert.Equal(50035, answer.Code);
        Assert.Contains("content_type", await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task An_unknown_route_is_404_and_recorded()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.ApiAsync("GET", "/no/such/thing");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(["unknown_route"], await sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task Requests_are_recorded_without_any_token()
    {
        await using Bot bot = await Bot.StartAsync();
        (JsonNode interaction, _) = await bot.PlayAsync("""{"command":"ask","options":{"question":"q"}}""", Replies.Message("hi"));

        JsonArray requests = (JsonArray)await bot.Sandbox.GetAsync("/sandbox/requests");
        JsonNode last = requests[^1]!;

        Assert.Equal(("POST", "/interactions/{interaction_id}/{interaction_token}/callback"), ((string)last["method"]!, (string)last["route"]!));
        Assert.Equal(204, (int)last["status"]!);
        Assert.Equal("hi", (string)last["body"]!["data"]!["content"]!);
        Assert.DoesNotContain((string)interaction["token"]!, requests.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(RunningSandbox.Token, requests.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_well_behaved_bot_leaves_no_violations()
    {
        await using Bot bot = await Bot.StartAsync();

        await bot.PlayAsync("""{"command":"ask","options":{"question":"q"}}""", Replies.Message("hi"));

        Assert.Empty(await bot.Sandbox.ViolationsAsync());
    }
}

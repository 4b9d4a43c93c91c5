using System.Net;
using System.Net.WebSockets;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Control;

public class FaultTests
{
    [Fact]
    public async Task Disconnect_cuts_the_socket_without_a_close()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await sandbox.PostAsync("/sandbox/faults", """{"fault":"disconnect"}""");

        await Assert.ThrowsAsync<WebSocketException>(gateway.ReceiveBytesAsync);
    }

    [Fact]
    public async Task Reconnect_asks_with_op_7()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await sandbox.PostAsync("/sandbox/faults", """{"fault":"reconnect"}""");

        await gateway.ExpectOpAsync(7);
    }

    [Fact]
    public async Task An_invalid_session_can_identify_again_on_the_same_socket()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        await sandbox.PostAsync("/sandbox/faults", """{"fault":"invalid_session"}""");
        Assert.False((bool)(await gateway.ExpectOpAsync(9))["d"]!);
        await gateway.IdentifyAsync();

        Assert.NotEqual(gateway.SessionId, (string)(await gateway.ExpectAsync("READY"))["session_id"]!);
    }

    [Fact]
    public async Task A_muted_ack_stays_out_as_often_as_asked()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"mute_heartbeat_ack","count":2}""");

        for (int beat = 0; beat < 3; beat++)
        {
            await gateway.SendAsync("""{"op":1,"d":null}""");
        }

        // Any further ACK would stand before the op 7, which is sent only after one has come.
        await gateway.ExpectOpAsync(11);
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"reconnect"}""");
        await gateway.ExpectOpAsync(7);
    }

    [Fact]
    public async Task While_the_gateway_is_down_nobody_gets_in()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"gateway_down"}""");

        await Assert.ThrowsAsync<WebSocketException>(() => TestGateway.ConnectAsync(sandbox));

        using TestGateway after = await TestGateway.LoginAsync(sandbox);
    }

    [Fact]
    public async Task A_status_is_given_on_the_route_asked_for_and_only_as_often()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"rest_status","route":"POST /channels/{id}/messages","status":502,"count":1}""");

        Answer other = await sandbox.ApiAsync("GET", "/users/@me");
        Answer hit = await sandbox.SayAsync(Replies.Edit("x"));
        Answer after = await sandbox.SayAsync(Replies.Edit("x"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadGateway, HttpStatusCode.OK), (other.Status, hit.Status, after.Status));
    }

    [Fact]
    public async Task An_asked_for_429_says_how_long_to_wait()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"rest_status","status":429,"ms":1500}""");

        Answer answer = await sandbox.ApiAsync("GET", "/users/@me");

        Assert.Equal(1.5, (double)answer.Body!["retry_after"]!);
        Assert.Equal("2", answer.Headers.GetValues("Retry-After").Single());
    }

    [Theory]
    [InlineData("", "user", false)]
    [InlineData(",\"scope\":\"shared\"", "shared", false)]
    [InlineData(",\"scope\":\"global\"", "global", true)]
    [InlineData(",\"body\":{\"global\":true}", "global", true)]
    public async Task A_429_says_whose_limit_it_is(string more, string scope, bool global)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", "{\"fault\":\"rest_status\",\"status\":429" + more + "}");

        Answer answer = await sandbox.ApiAsync("GET", "/users/@me");

        Assert.Equal(scope, answer.Headers.GetValues("X-RateLimit-Scope").Single());
        Assert.Equal((global, global), ((bool)answer.Body!["global"]!, answer.Headers.Contains("X-RateLimit-Global")));
        Assert.Equal(1, (double)answer.Body["retry_after"]!);
    }

    [Fact]
    public async Task A_ban_before_Discord_is_HTML_that_says_only_how_long()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"rest_status","status":429,"ms":30000,"body":"<html></html>"}""");

        Answer answer = await sandbox.ApiAsync("GET", "/users/@me");

        Assert.StartsWith("text/html", answer.ContentType, StringComparison.Ordinal);
        Assert.Equal("30", answer.Headers.GetValues("Retry-After").Single());
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_delayed_answer_comes_when_its_time_has_come()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"rest_delay","route":"/users/@me","ms":5000}""");

        DateTimeOffset asked = sandbox.Time.GetUtcNow();
        Task<Answer> waiting = sandbox.ApiAsync("GET", "/users/@me");
        while (!waiting.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            Assert.False(waiting.IsCompleted && sandbox.Time.GetUtcNow() < asked.AddSeconds(5));
            sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
    }

    [Fact]
    public async Task A_dropped_response_has_stored_the_message()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"rest_drop_response","route":"/channels/{id}/messages"}""");
        string body = """{"content":"kept","nonce":"n","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""";

        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.SayAsync(body));
        Answer again = await sandbox.SayAsync(body);

        Assert.Equal("kept", again.Text("content"));
        Assert.Single((System.Text.Json.Nodes.JsonArray)await sandbox.GetAsync($"/sandbox/channels/{sandbox.General}/messages"));
    }

    [Theory]
    [InlineData("/sandbox/faults", """{"fault":"earthquake"}""")]
    [InlineData("/sandbox/faults", """{"fault":"rest_status"}""")]
    [InlineData("/sandbox/faults", """{"fault":"rest_status","status":429,"scope":"nobody"}""")]
    [InlineData("/sandbox/faults", """{"fault":"hello_interval"}""")]
    [InlineData("/sandbox/faults", "not json")]
    [InlineData("/sandbox/guilds", """{"count":0}""")]
    [InlineData("/sandbox/clock", """{"advance_ms":-1}""")]
    [InlineData("/sandbox/interactions", """{"type":"dance"}""")]
    [InlineData("/sandbox/interactions", """{"command":"ask","options":[1]}""")]
    [InlineData("/sandbox/interactions", """{"type":"modal","custom_id":"form","fields":"x"}""")]
    [InlineData("/sandbox/interactions", """{"type":"component","message_id":"1","custom_id":"x","values":{}}""")]
    [InlineData("/sandbox/interactions", """{"command":"ask","channel":"nowhere"}""")]
    [InlineData("/sandbox/interactions", """{"command":"ask","wait":"never"}""")]
    public async Task A_senseless_control_request_gets_one_sentence(string path, string body)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.PostAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.EndsWith(".", answer.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_without_a_body_can_be_asked_for()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"rest_status","status":204}""");

        Assert.Equal(HttpStatusCode.NoContent, (await sandbox.ApiAsync("GET", "/users/@me")).Status);
    }
}

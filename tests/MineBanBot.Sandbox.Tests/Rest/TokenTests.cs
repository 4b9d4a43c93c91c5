using System.Net;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Rest;

public class TokenTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("some-other-token")]
    public async Task Without_a_sandbox_token_the_answer_is_401(string? token)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.ApiAsync("GET", "/users/@me", token: token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("401: Unauthorized", answer.Text("message"));
        Assert.Equal(0, answer.Code);
    }

    [Fact]
    public async Task Each_token_is_an_application_of_its_own_named_after_it()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer first = await sandbox.ApiAsync("GET", "/users/@me");
        Answer second = await sandbox.ApiAsync("GET", "/users/@me", token: "sandbox-second-probe");

        Assert.Equal("MineBanBot", first.Text("username"));
        Assert.Equal("Second Probe", second.Text("username"));
        Assert.NotEqual(first.Text("id"), second.Text("id"));
    }

    [Fact]
    public async Task Json_is_typed_exactly_application_json()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer good = await sandbox.ApiAsync("GET", "/gateway/bot");
        Answer bad = await sandbox.ApiAsync("GET", "/channels/1");

        Assert.Equal("application/json", good.ContentType);
        Assert.Equal("application/json", bad.ContentType);
    }

    [Theory]
    [InlineData("/channels/1", 10003)]
    [InlineData("/guilds/1", 10004)]
    [InlineData("/users/1", 10013)]
    public async Task What_does_not_exist_has_its_own_code(string route, int code)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.ApiAsync("GET", route);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task The_moderators_channel_is_closed_to_the_bot()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer answer = await sandbox.ApiAsync("GET", $"/channels/{sandbox.Moderators}/messages");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(50001, answer.Code);
    }

    [Fact]
    public async Task A_request_for_another_host_name_is_refused()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        HttpRequestMessage request = new(HttpMethod.Get, "/sandbox");
        request.Headers.Host = "evil.example";

        Assert.Equal(HttpStatusCode.Forbidden, (await sandbox.SendAsync(request)).Status);
    }

    [Fact]
    public async Task A_page_of_another_origin_is_refused()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        HttpRequestMessage request = new(HttpMethod.Post, "/sandbox/reset");
        request.Headers.Add("Origin", "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await sandbox.SendAsync(request)).Status);
    }

    [Fact]
    public async Task The_51st_request_in_a_second_meets_the_global_limit()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        // Starting took one; two routes, so that neither bucket fills first.
        for (int sent = 1; sent < 50; sent++)
        {
            Assert.Equal(HttpStatusCode.OK, (await sandbox.ApiAsync("GET", sent % 2 == 0 ? "/users/@me" : "/gateway/bot")).Status);
        }

        Answer refused = await sandbox.ApiAsync("GET", "/users/@me");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.True((bool)refused.Body!["global"]!);
        Assert.Contains("rate_limit", await sandbox.ViolationsAsync());
    }
}

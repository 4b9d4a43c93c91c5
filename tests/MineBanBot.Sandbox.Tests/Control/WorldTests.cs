using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Control;

public class WorldTests
{
    [Fact]
    public async Task The_first_state_is_one_guild_six_channels_and_three_personas()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        JsonNode world = await sandbox.GetAsync("/sandbox");

        Assert.Single((JsonArray)world["guilds"]!);
        Assert.Equal(["general", "landmine-news", "moderators", "announcements", "rules", "reports", "field-notes"], ((JsonArray)world["guilds"]![0]!["channels"]!).Select(channel => (string)channel!["name"]!));
        Assert.Equal(["member", "moderator", "admin"], ((JsonArray)world["users"]!).Select(user => (string)user!["persona"]!));
    }

    [Fact]
    public async Task A_reset_returns_to_the_first_state()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string before = (await sandbox.GetAsync("/sandbox"))["guilds"]!.ToJsonString();
        await sandbox.RegisterAsync("""[{"name":"ask","description":"d"}]""");
        await sandbox.SayAsync("""{"content":"x"}""");
        await sandbox.PostAsync("/sandbox/guilds", """{"count":2}""");
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"rest_status","status":500}""");

        await sandbox.PostAsync("/sandbox/reset", "");

        JsonNode world = await sandbox.GetAsync("/sandbox");
        Assert.Equal(before, world["guilds"]!.ToJsonString());
        Assert.Empty((JsonArray)world["bots"]!);
        Assert.Empty((JsonArray)world["commands"]!);
        Assert.Empty((JsonArray)await sandbox.GetAsync($"/sandbox/channels/{sandbox.General}/messages"));
        Assert.Empty(await sandbox.ViolationsAsync());
        Assert.Equal(System.Net.HttpStatusCode.OK, (await sandbox.ApiAsync("GET", "/users/@me")).Status);
    }

    [Fact]
    public async Task A_connected_bot_outlives_a_reset_with_its_commands()
    {
        await using Bot bot = await Bot.StartAsync();

        await bot.Sandbox.PostAsync("/sandbox/reset", "");
        (_, JsonNode outcome) = await bot.PlayAsync("""{"command":"ask","options":{"question":"q"}}""", Replies.Message("still here"));

        Assert.Equal("replied", (string)outcome["outcome"]!);
    }

    [Fact]
    public async Task The_moderators_channel_shows_nothing_to_a_member()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.PlayAsync("""{"user":"moderator","channel":"moderators","command":"ask","options":{"question":"q"}}""", Replies.Message("among us"));

        async Task<int> SeenAsync(string user) =>
            ((JsonArray)await bot.Sandbox.GetAsync($"/sandbox/channels/{bot.Sandbox.Moderators}/messages?user={user}")).Count;

        Assert.Equal((1, 1, 0), (await SeenAsync("moderator"), await SeenAsync("admin"), await SeenAsync("member")));
    }

    [Fact]
    public async Task The_page_lists_the_commands_that_a_user_may_run()
    {
        await using Bot bot = await Bot.StartAsync();

        async Task<IEnumerable<string>> NamesAsync(string user) =>
            ((JsonArray)await bot.Sandbox.GetAsync($"/sandbox/page/commands?user={user}")).Select(command => (string)command!["name"]!);

        Assert.Equal(["ask", "Check against treaty facts"], await NamesAsync("member"));
        Assert.Equal(["ask", "digest", "Check against treaty facts"], await NamesAsync("moderator"));
        Assert.Equal(4, (await NamesAsync("admin")).Count());
    }

    [Fact]
    public async Task The_page_lists_no_commands_in_a_channel_that_a_user_cannot_see()
    {
        await using Bot bot = await Bot.StartAsync();

        async Task<int> CountAsync(string user) =>
            ((JsonArray)await bot.Sandbox.GetAsync($"/sandbox/page/commands?channel={bot.Sandbox.Moderators}&user={user}")).Count;

        Assert.Equal((3, 0), (await CountAsync("moderator"), await CountAsync("member")));
    }

    [Fact]
    public async Task The_clock_stops_before_dates_end()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        sandbox.Time.SetUtcNow(new DateTimeOffset(8999, 12, 31, 0, 0, 0, TimeSpan.Zero));

        Answer inside = await sandbox.PostAsync("/sandbox/clock", """{"advance_ms":86400000}""");
        Answer beyond = await sandbox.PostAsync("/sandbox/clock", """{"advance_ms":1}""");

        Assert.Equal(System.Net.HttpStatusCode.OK, inside.Status);
        Assert.Equal("The clock cannot go beyond the year 9000.", beyond.Text("message"));
    }

    [Fact]
    public async Task The_page_hears_of_a_new_message()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using HttpClient http = new() { BaseAddress = sandbox.Address };
        using StreamReader events = new(await http.GetStreamAsync("/sandbox/page/events").WaitAsync(TestGateway.Patience));
        Assert.StartsWith(":", await events.ReadLineAsync().WaitAsync(TestGateway.Patience), StringComparison.Ordinal);
        await events.ReadLineAsync().WaitAsync(TestGateway.Patience);

        await sandbox.SayAsync(Replies.Edit("x"));

        Assert.Equal($$"""data: {"type":"message","channel_id":"{{sandbox.General}}"}""", await events.ReadLineAsync().WaitAsync(TestGateway.Patience));
    }

    [Fact]
    public async Task A_taken_port_is_said_in_one_sentence()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        SandboxPortTakenException fault = await Assert.ThrowsAsync<SandboxPortTakenException>(
            () => SandboxServer.StartAsync(new SandboxOptions { Port = sandbox.Address.Port }, TimeProvider.System, CancellationToken.None));

        Assert.Contains($"Port {sandbox.Address.Port}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_answers_as_get_does_without_a_body()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using HttpClient http = new() { BaseAddress = sandbox.Address };

        using HttpResponseMessage head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));
        using HttpResponseMessage get = await http.GetAsync(new Uri("/", UriKind.Relative));
        using HttpResponseMessage missing = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/missing.js"));

        Assert.Equal(System.Net.HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(get.Content.Headers.ToString(), head.Content.Headers.ToString());
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_page_runs_nothing_but_its_own_scripts()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();

        Answer page = await sandbox.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/"));
        Answer missing = await sandbox.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/missing.js"));

        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Contains("script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.Status);
    }
}

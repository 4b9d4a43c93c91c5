using System.Net;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Channels;

public class DirectMessageTests
{
    [Fact]
    public async Task A_bot_writes_to_somebody_and_only_they_see_it()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox, intents: 1 | 4096);
        string direct = await OpenAsync(sandbox, "member");

        Answer sent = await sandbox.ApiAsync("POST", $"/channels/{direct}/messages", Replies.Edit("hello"));
        JsonNode told = await gateway.ExpectAsync("MESSAGE_CREATE");

        Assert.Equal(direct, await OpenAsync(sandbox, "member"));
        Assert.Equal((direct, null), (sent.Text("channel_id"), told["guild_id"]));
        Assert.Single((JsonArray)await sandbox.GetAsync($"/sandbox/channels/{direct}/messages?user=member"));
        Assert.Empty((JsonArray)await sandbox.GetAsync($"/sandbox/channels/{direct}/messages?user=admin"));
        Assert.Equal(50001, (await sandbox.ApiAsync("GET", $"/channels/{direct}", token: "sandbox-other")).Code);
    }

    [Fact]
    public async Task Nobody_writes_to_a_bot_nor_to_nobody()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string other = (await sandbox.ApiAsync("GET", "/users/@me", token: "sandbox-other")).Text("id")!;
        string direct = (await sandbox.ApiAsync("POST", "/users/@me/channels", $$"""{"recipient_id":"{{other}}"}""")).Text("id")!;

        Answer sent = await sandbox.ApiAsync("POST", $"/channels/{direct}/messages", Replies.Edit("hello"));

        Assert.Equal((HttpStatusCode.Forbidden, 50007), (sent.Status, sent.Code));
        Assert.Equal(50033, (await sandbox.ApiAsync("POST", "/users/@me/channels", """{"recipient_id":"1"}""")).Code);
    }

    [Fact]
    public async Task A_channel_of_direct_messages_cannot_be_changed()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        string direct = await OpenAsync(sandbox, "member");

        Assert.Equal(50003, (await sandbox.ApiAsync("PATCH", $"/channels/{direct}", """{"name":"x"}""")).Code);
    }

    [Fact]
    public async Task A_command_in_direct_messages_comes_from_a_user_without_a_guild()
    {
        await using Bot bot = await Bot.StartAsync();

        (JsonNode interaction, JsonNode outcome) = await bot.PlayAsync(
            """{"channel":"@me","command":"ask","options":{"question":"q","who":"admin"}}""", Replies.Message("hi"));

        Assert.Equal("member", (string)interaction["user"]!["username"]!);
        Assert.Null(interaction["member"]);
        Assert.Null(interaction["guild_id"]);
        Assert.Equal((1, 1), ((int)interaction["context"]!, (int)interaction["channel"]!["type"]!));
        Assert.Null(interaction["data"]!["resolved"]!["members"]);
        Assert.Equal("hi", (string)outcome["message"]!["content"]!);
    }

    [Theory]
    [InlineData("""[{"name":"x","description":"d","contexts":[0]}]""", "@me")]
    [InlineData("""[{"name":"x","description":"d","dm_permission":false}]""", "@me")]
    [InlineData("""[{"name":"x","description":"d","contexts":[1]}]""", "general")]
    public async Task A_command_is_only_where_its_contexts_are(string commands, string channel)
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.RegisterAsync(commands);

        JsonNode outcome = await sandbox.ActAsync($$"""{"channel":"{{channel}}","command":"x"}""");

        Assert.Equal("rejected", (string)outcome["outcome"]!);
    }

    private static async Task<string> OpenAsync(RunningSandbox sandbox, string user)
    {
        JsonNode world = await sandbox.GetAsync("/sandbox");
        string id = (string)((JsonArray)world["users"]!).First(one => (string)one!["name"]! == user)!["id"]!;
        return (await sandbox.ApiAsync("POST", "/users/@me/channels", $$"""{"recipient_id":"{{id}}"}""")).Text("id")!;
    }
}

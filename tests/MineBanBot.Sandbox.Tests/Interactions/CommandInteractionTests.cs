using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Interactions;

public class CommandInteractionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_required_text_of_nothing_is_none(string text)
    {
        await using Bot bot = await Bot.StartAsync();

        JsonNode outcome = await bot.Sandbox.ActAsync($$$"""{"command":"ask","options":{"question":"{{{text}}}"}}""");

        Assert.Equal(("rejected", "The option question is required."), ((string?)outcome["outcome"], (string?)outcome["reason"]));
    }

    [Fact]
    public async Task An_optional_text_of_nothing_is_left_out()
    {
        await using Bot bot = await Bot.StartAsync();

        (JsonNode interaction, _) = await bot.PlayAsync("""{"command":"ask","options":{"question":"q","tone":""}}""", Replies.Message("x"));

        Assert.Equal(["question"], ((JsonArray)interaction["data"]!["options"]!).Select(option => (string)option!["name"]!));
    }

    [Fact]
    public async Task In_a_forum_nobody_can_write_a_command()
    {
        await using Bot bot = await Bot.StartAsync();

        JsonNode outcome = await bot.Sandbox.ActAsync("""{"channel":"reports","command":"ask","options":{"question":"q"}}""");

        Assert.Equal("#reports is a forum: commands are run in its posts.", (string?)outcome["reason"]);
    }

    [Fact]
    public async Task A_command_reaches_the_bot_with_typed_options_and_its_reply_is_a_message()
    {
        await using Bot bot = await Bot.StartAsync();

        (JsonNode interaction, JsonNode outcome) = await bot.PlayAsync(
            """{"user":"moderator","type":"command","command":"ask","options":{"question":"mines?","year":2015,"private":true,"tone":"Long","who":"member"},"locale":"de"}""",
            Replies.Message("162 states"));

        JsonNode data = interaction["data"]!;
        Assert.Equal(
            """[{"name":"question","type":3,"value":"mines?"},{"name":"year","type":4,"value":2015},{"name":"private","type":5,"value":true},{"name":"tone","type":3,"value":"l"}]""",
            new JsonArray([.. ((JsonArray)data["options"]!).Take(4).Select(option => option!.DeepClone())]).ToJsonString());
        string who = (string)data["options"]![4]!["value"]!;
        Assert.Equal("member", (string)data["resolved"]!["users"]![who]!["username"]!);
        Assert.Equal("moderator", (string)interaction["member"]!["user"]!["username"]!);
        Assert.Equal(32UL, ulong.Parse((string)interaction["member"]!["permissions"]!, System.Globalization.CultureInfo.InvariantCulture) & 32);
        Assert.Equal(("de", "en-US"), ((string)interaction["locale"]!, (string)interaction["guild_locale"]!));
        Assert.Equal("replied", (string)outcome["outcome"]!);
        Assert.Equal("162 states", (string)outcome["message"]!["content"]!);
        Assert.Equal("moderator", (string)outcome["message"]!["interaction_metadata"]!["user"]!["username"]!);
        Assert.Equal((string)interaction["id"]!, (string)outcome["interaction_id"]!);
        Assert.Equal("162 states", (string)(await bot.SeenByAsync("member"))[0]!["content"]!);
    }

    [Theory]
    [InlineData("""{"command":"nothing"}""", "no command nothing")]
    [InlineData("""{"command":"ask"}""", "question is required")]
    [InlineData("""{"command":"ask","options":{"question":"q","colour":"red"}}""", "no option colour")]
    [InlineData("""{"command":"ask","options":{"question":"q","year":"soon"}}""", "year cannot take")]
    [InlineData("""{"command":"ask","options":{"question":"q","year":1800}}""", "out of its bounds")]
    [InlineData("""{"command":"ask","options":{"question":"q","tone":"Loud"}}""", "no choice")]
    [InlineData("""{"command":"digest","user":"moderator"}""", "needs a subcommand")]
    [InlineData("""{"command":"digest preview","user":"member"}""", "member may not run digest")]
    [InlineData("""{"command":"lock","user":"moderator"}""", "moderator may not run lock")]
    [InlineData("""{"command":"ask","options":{"question":"q"},"channel":"moderators"}""", "cannot see #moderators")]
    public async Task What_Discord_would_not_send_is_rejected_with_a_reason(string action, string reason)
    {
        await using Bot bot = await Bot.StartAsync();

        JsonNode outcome = await bot.Sandbox.ActAsync(action);

        Assert.Equal("rejected", (string)outcome["outcome"]!);
        Assert.Contains(reason, (string)outcome["reason"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_outcome_has_the_same_members()
    {
        await using Bot bot = await Bot.StartAsync();
        const string ask = """{"command":"ask","options":{"question":"q"}}""";

        (_, JsonNode replied) = await bot.PlayAsync(ask, Replies.Message("hi"));
        (_, JsonNode modal) = await bot.PlayAsync(ask, Replies.Modal);
        JsonNode rejected = await bot.Sandbox.ActAsync("""{"command":"nothing"}""");
        Task<JsonNode> acting = bot.Sandbox.ActAsync(ask);
        await bot.NextAsync();
        bot.Sandbox.Time.Advance(TimeSpan.FromSeconds(3));
        JsonNode timedOut = await acting;

        string[] members = ["interaction_id", "outcome", "reason", "delivered", "ack_ms", "done_ms", "message", "choices", "modal"];
        Assert.All([replied, modal, rejected, timedOut], outcome => Assert.Equal(members, ((JsonObject)outcome).Select(pair => pair.Key)));
        Assert.NotNull(modal["modal"]);
    }

    [Theory]
    [InlineData("moderator", "digest preview")]
    [InlineData("admin", "lock")]
    public async Task Who_has_the_permission_may_run_it(string user, string command)
    {
        await using Bot bot = await Bot.StartAsync();

        (_, JsonNode outcome) = await bot.PlayAsync($$"""{"user":"{{user}}","command":"{{command}}"}""", Replies.Message("done"));

        Assert.Equal("replied", (string)outcome["outcome"]!);
    }

    [Fact]
    public async Task A_subcommand_is_nested_as_Discord_nests_it()
    {
        await using Bot bot = await Bot.StartAsync();

        (JsonNode interaction, _) = await bot.PlayAsync(
            """{"user":"admin","command":"digest preview","options":{"since":"2026-08-01"}}""", Replies.Message("preview"));

        Assert.Equal(
            """[{"name":"preview","type":1,"options":[{"name":"since","type":3,"value":"2026-08-01"}]}]""",
            interaction["data"]!["options"]!.ToJsonString());
    }

    [Fact]
    public async Task A_message_command_carries_its_message()
    {
        await using Bot bot = await Bot.StartAsync();
        string id = (await bot.Sandbox.SayAsync(Replies.Edit("a claim"))).Text("id")!;

        (JsonNode interaction, JsonNode outcome) = await bot.PlayAsync(
            $$"""{"command":"Check against treaty facts","message_id":"{{id}}"}""", Replies.Message("true"));

        Assert.Equal(id, (string)interaction["data"]!["target_id"]!);
        Assert.Equal("a claim", (string)interaction["data"]!["resolved"]!["messages"]![id]!["content"]!);
        Assert.Equal(23, (int)outcome["message"]!["type"]!);
    }

    [Fact]
    public async Task Autocomplete_sends_what_is_being_typed_and_returns_choices()
    {
        await using Bot bot = await Bot.StartAsync();

        (JsonNode interaction, JsonNode outcome) = await bot.PlayAsync(
            """{"type":"autocomplete","command":"ask","focused":"question","options":{"question":"ott"}}""",
            """{"type":8,"data":{"choices":[{"name":"Ottawa","value":"ottawa"}]}}""");

        Assert.Equal(4, (int)interaction["type"]!);
        Assert.Equal(
            """[{"name":"question","type":3,"value":"ott","focused":true}]""", interaction["data"]!["options"]!.ToJsonString());
        Assert.Equal("choices", (string)outcome["outcome"]!);
        Assert.Equal("Ottawa", (string)outcome["choices"]![0]!["name"]!);
    }

    [Fact]
    public async Task A_file_given_to_a_command_is_resolved_and_served()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        await sandbox.RegisterAsync("""[{"name":"read","description":"d","options":[{"type":11,"name":"file","description":"f"}]}]""");
        using TestGateway gateway = await TestGateway.LoginAsync(sandbox);

        Task<JsonNode> acting = sandbox.ActAsync("""{"command":"read","options":{"file":{"filename":"rows.csv","content":"a,b"}}}""");
        JsonNode data = (await gateway.ExpectAsync("INTERACTION_CREATE"))["data"]!;
        string id = (string)data["options"]![0]!["value"]!;
        JsonNode file = data["resolved"]!["attachments"]![id]!;
        Answer served = await sandbox.SendAsync(new HttpRequestMessage(HttpMethod.Get, (string)file["url"]!));
        JsonNode nameless = await sandbox.ActAsync("""{"command":"read","options":{"file":{"content":"a,b"}}}""");
        sandbox.Time.Advance(TimeSpan.FromSeconds(3));
        await acting;

        Assert.Equal(("rows.csv", 3), ((string)file["filename"]!, (int)file["size"]!));
        Assert.Equal(System.Net.HttpStatusCode.OK, served.Status);
        Assert.Equal("rejected", (string)nameless["outcome"]!);
    }

    [Fact]
    public async Task A_stranger_joins_as_a_member()
    {
        await using Bot bot = await Bot.StartAsync();

        await bot.PlayAsync("""{"user":"zoë","command":"ask","options":{"question":"q"}}""", Replies.Message("hello"));

        JsonArray users = (JsonArray)(await bot.Sandbox.GetAsync("/sandbox"))["users"]!;
        Assert.Contains(users, user => (string)user!["name"]! == "zoë" && (string)user["persona"]! == "member");
    }
}

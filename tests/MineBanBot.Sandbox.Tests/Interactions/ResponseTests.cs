using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Interactions;

public class ResponseTests
{
    private const string Ask = """{"command":"ask","options":{"question":"q"}}""";
    private const string AskFinal = """{"command":"ask","options":{"question":"q"},"wait":"final"}""";

    [Fact]
    public async Task A_deferred_reply_is_seen_thinking_and_then_edited()
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync(AskFinal);
        JsonNode interaction = await bot.NextAsync();
        await bot.Sandbox.RespondAsync(interaction, Replies.Deferred);
        JsonNode thinking = (await bot.SeenByAsync("member"))[0]!;

        bot.Sandbox.Time.Advance(TimeSpan.FromMilliseconds(700));
        await bot.Sandbox.ApiAsync("PATCH", bot.Sandbox.Webhook(interaction) + "/messages/@original", Replies.Edit("found"), token: null);
        JsonNode outcome = await acting;

        Assert.Equal(128, (int)thinking["flags"]! & 128);
        Assert.Equal("", (string)thinking["content"]!);
        Assert.Equal(("deferred", "found"), ((string)outcome["outcome"]!, (string)outcome["message"]!["content"]!));
        Assert.Equal(0, (int)outcome["message"]!["flags"]!);
        Assert.Equal((0d, 700d), ((double)outcome["ack_ms"]!, (double)outcome["done_ms"]!));
    }

    [Fact]
    public async Task Waiting_for_the_final_answer_ends_after_wait_ms()
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync("""{"command":"ask","options":{"question":"q"},"wait":"final","wait_ms":0}""");
        await bot.Sandbox.RespondAsync(await bot.NextAsync(), Replies.Deferred);

        JsonNode outcome = await acting;

        Assert.Equal("deferred", (string)outcome["outcome"]!);
        Assert.Null(outcome["done_ms"]);
    }

    [Fact]
    public async Task A_private_reply_is_seen_by_its_user_alone()
    {
        await using Bot bot = await Bot.StartAsync();

        (_, JsonNode outcome) = await bot.PlayAsync(Ask, Replies.Message("for you", flags: 64));

        Assert.Equal(64, (int)outcome["message"]!["flags"]!);
        Assert.Single(await bot.SeenByAsync("member"));
        Assert.Empty(await bot.SeenByAsync("admin"));
        Assert.Empty((JsonArray)(await bot.Sandbox.ApiAsync("GET", $"/channels/{bot.Sandbox.General}/messages")).Body!);
    }

    [Fact]
    public async Task A_privately_deferred_reply_stays_private()
    {
        await using Bot bot = await Bot.StartAsync();
        (JsonNode interaction, _) = await bot.PlayAsync(Ask, Replies.DeferredPrivate);

        await bot.Sandbox.ApiAsync("PATCH", bot.Sandbox.Webhook(interaction) + "/messages/@original", Replies.Edit("secret"), token: null);

        Assert.Equal("secret", (string)(await bot.SeenByAsync("member"))[0]!["content"]!);
        Assert.Empty(await bot.SeenByAsync("moderator"));
    }

    [Fact]
    public async Task Without_a_response_it_times_out_after_three_seconds_and_the_token_dies()
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync(Ask);
        JsonNode interaction = await bot.NextAsync();
        bot.Sandbox.Time.Advance(TimeSpan.FromSeconds(3));

        JsonNode outcome = await acting;
        Answer late = await bot.Sandbox.RespondAsync(interaction, Replies.Message("late"));

        Assert.Equal("timed_out", (string)outcome["outcome"]!);
        Assert.Equal(10062, late.Code);
        Assert.Empty(await bot.SeenByAsync("member"));
        Assert.Contains("late_response", await bot.Sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task A_response_a_millisecond_before_the_deadline_is_in_time()
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync(Ask);
        JsonNode interaction = await bot.NextAsync();
        bot.Sandbox.Time.Advance(TimeSpan.FromMilliseconds(2999));

        await bot.Sandbox.RespondAsync(interaction, Replies.Message("just in time"));
        JsonNode outcome = await acting;

        Assert.Equal(("replied", 2999d), ((string)outcome["outcome"]!, (double)outcome["ack_ms"]!));
    }

    [Fact]
    public async Task A_second_response_is_refused_with_40060_and_recorded()
    {
        await using Bot bot = await Bot.StartAsync();
        (JsonNode interaction, _) = await bot.PlayAsync(Ask, Replies.Message("once"));

        Answer second = await bot.Sandbox.RespondAsync(interaction, Replies.Message("twice"));

        Assert.Equal(40060, second.Code);
        Assert.Contains("double_response", await bot.Sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task A_repeat_after_a_lost_answer_is_refused_and_no_breach()
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync(Ask);
        JsonNode interaction = await bot.NextAsync();
        await bot.Sandbox.PostAsync("/sandbox/faults", """{"fault":"rest_drop_response"}""");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => bot.Sandbox.RespondAsync(interaction, Replies.Message("once")));

        Answer second = await bot.Sandbox.RespondAsync(interaction, Replies.Message("once"));

        Assert.Equal(40060, second.Code);
        Assert.Equal("replied", (string)(await acting)["outcome"]!);
        Assert.Empty(await bot.Sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task What_never_reached_the_bot_stays_unanswered_without_a_breach()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.CutAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync(Ask);
        await RunningSandbox.UntilAsync(() =>
        {
            bot.Sandbox.Time.Advance(TimeSpan.FromSeconds(3));
            return Task.FromResult(acting.IsCompleted);
        });

        JsonNode outcome = await acting;

        Assert.Equal(("timed_out", false), ((string)outcome["outcome"]!, (bool)outcome["delivered"]!));
        Assert.Empty(await bot.Sandbox.ViolationsAsync());
    }

    [Fact]
    public async Task After_fifteen_minutes_the_token_is_refused_with_50027()
    {
        await using Bot bot = await Bot.StartAsync();
        (JsonNode interaction, _) = await bot.PlayAsync(Ask, Replies.Message("hello"));
        string original = bot.Sandbox.Webhook(interaction) + "/messages/@original";
        await bot.Sandbox.PostAsync("/sandbox/clock", """{"advance_ms":899999}""");
        Answer inTime = await bot.Sandbox.ApiAsync("GET", original, token: null);
        await bot.Sandbox.PostAsync("/sandbox/clock", """{"advance_ms":1}""");

        Answer tooLate = await bot.Sandbox.ApiAsync("GET", original, token: null);

        Assert.Equal("hello", inTime.Text("content"));
        Assert.Equal((System.Net.HttpStatusCode.Unauthorized, 50027), (tooLate.Status, tooLate.Code));
    }

    [Fact]
    public async Task A_follow_up_can_be_posted_edited_and_deleted()
    {
        await using Bot bot = await Bot.StartAsync();
        (JsonNode interaction, _) = await bot.PlayAsync(Ask, Replies.Message("first"));
        string webhook = bot.Sandbox.Webhook(interaction);

        Answer posted = await bot.Sandbox.ApiAsync("POST", webhook, Replies.Edit("second"), token: null);
        string one = $"{webhook}/messages/{posted.Text("id")}";
        Answer edited = await bot.Sandbox.ApiAsync("PATCH", one, Replies.Edit("third"), token: null);
        int before = (await bot.SeenByAsync("member")).Count;
        await bot.Sandbox.ApiAsync("DELETE", one, token: null);

        Assert.Equal("third", edited.Text("content"));
        Assert.Equal((2, 1), (before, (await bot.SeenByAsync("member")).Count));
    }

    [Fact]
    public async Task With_response_gives_back_the_message()
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync(Ask);
        JsonNode interaction = await bot.NextAsync();

        Answer answer = await bot.Sandbox.ApiAsync(
            "POST", $"/interactions/{interaction["id"]}/{interaction["token"]}/callback?with_response=true", Replies.Message("hi"), token: null);

        Assert.Equal("hi", (string)answer.Body!["resource"]!["message"]!["content"]!);
        Assert.Equal((string)(await acting)["message"]!["id"]!, (string)answer.Body["interaction"]!["response_message_id"]!);
    }

    [Fact]
    public async Task A_reply_over_the_limit_is_refused_where_it_is_and_can_be_tried_again()
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync(Ask);
        JsonNode interaction = await bot.NextAsync();

        Answer refused = await bot.Sandbox.RespondAsync(interaction, Replies.Message(new string('x', 2001)));
        Answer empty = await bot.Sandbox.RespondAsync(interaction, """{"type":4,"data":{}}""");
        await bot.Sandbox.RespondAsync(interaction, Replies.Message("short"));

        Assert.Equal("BASE_TYPE_MAX_LENGTH", refused.ErrorAt("data.content"));
        Assert.Equal(50006, empty.Code);
        Assert.Equal("short", (string)(await acting)["message"]!["content"]!);
    }

    [Fact]
    public async Task Callbacks_carry_no_rate_limit_headers()
    {
        await using Bot bot = await Bot.StartAsync();
        Task<JsonNode> acting = bot.Sandbox.ActAsync(Ask);

        Answer answer = await bot.Sandbox.RespondAsync(await bot.NextAsync(), Replies.Message("hi"));
        await acting;

        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("X-RateLimit", StringComparison.OrdinalIgnoreCase));
    }
}

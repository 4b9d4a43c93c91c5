using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Tests.Fakes;

namespace MineBanBot.Discord.Tests.Rest;

public sealed class RestClientTests
{
    private static readonly InteractionAddress Address = new(new ApplicationId(500), new InteractionId(9), Secrets.InteractionToken);

    [Fact]
    public async Task A_call_carries_the_token_and_the_user_agent_Discord_asks_for()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 200, "{}");

        Assert.IsType<RestResult.Answer>(await rest.GetAsync());
        Assert.Equal("Bot " + Secrets.BotToken, rest.Http.Sent[0].Authorization);
        Assert.Matches(@"^DiscordBot \(https?://\S+, 1\.2\.3\)$", rest.Http.Sent[0].UserAgent);
    }

    [Fact]
    public async Task A_call_of_an_interaction_carries_no_token_of_ours()
    {
        using RestUnderTest rest = new();
        rest.Http.On($"POST /interactions/9/{Secrets.InteractionToken}/callback", 204);

        await rest.SendAsync(Routes.Callback(Address));
        Assert.Null(rest.Http.Sent[0].Authorization);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_Discord_in_trouble_is_asked_again(int status)
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", status, "<html>").On("GET /gateway/bot", 200, "{}");

        Task<RestResult> call = rest.GetAsync();
        await rest.Time.PassAsync(TimeSpan.FromSeconds(0.75));
        Assert.IsType<RestResult.Answer>(await call);
    }

    [Fact]
    public async Task A_cut_connection_is_tried_three_times_in_all()
    {
        using RestUnderTest rest = new();
        rest.Http.Cuts("GET /gateway/bot").Cuts("GET /gateway/bot").Cuts("GET /gateway/bot");

        Task<RestResult> call = rest.GetAsync();
        await rest.Time.PassAsync(TimeSpan.FromSeconds(0.75));
        await rest.Time.PassAsync(TimeSpan.FromSeconds(1.5));
        Assert.Equal("GET /gateway/bot failed: ConnectionError", Assert.IsType<RestResult.Unreachable>(await call).Why);
    }

    [Fact]
    public async Task A_message_that_could_be_shown_twice_is_not_sent_again()
    {
        using RestUnderTest rest = new();
        rest.Http.Cuts($"POST /webhooks/500/{Secrets.InteractionToken}");

        RestResult result = await rest.SendAsync(Routes.FollowUp(Address));
        Assert.Equal("POST /webhooks/{application}/{token} failed: ConnectionError", Assert.IsType<RestResult.Unreachable>(result).Why);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(501)]
    public async Task A_refusal_is_not_tried_again(int status)
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", status, """{"code":50001,"message":"Missing Access"}""");

        RestResult.Refused refused = Assert.IsType<RestResult.Refused>(await rest.GetAsync());
        Assert.Equal((status, 50001), (refused.Status, refused.Code));
        Assert.Equal($"GET /gateway/bot was refused ({status}, code 50001) Missing Access", refused.Sentence);
    }

    [Fact]
    public async Task A_refused_token_stops_all_further_calls()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 401, """{"code":0,"message":"401: Unauthorized"}""");

        DiscordException refusal = await Assert.ThrowsAsync<DiscordException>(rest.GetAsync);
        await Assert.ThrowsAsync<DiscordException>(rest.GetAsync);

        Assert.StartsWith("Discord refused the token", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secrets.BotToken, refusal.ToString());
        Assert.Single(rest.Http.Sent);
    }

    [Fact]
    public async Task A_body_that_a_proxy_found_too_long_is_told_without_json()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 413, "<html>Request Entity Too Large</html>");

        RestResult.Refused refused = Assert.IsType<RestResult.Refused>(await rest.GetAsync());
        Assert.Equal((413, 0, "GET /gateway/bot was refused (413)"), (refused.Status, refused.Code, refused.Sentence));
    }

    [Fact]
    public async Task A_dead_interaction_token_is_no_refusal_of_the_bot()
    {
        using RestUnderTest rest = new();
        rest.Http.On($"PATCH /webhooks/500/{Secrets.InteractionToken}/messages/@original", 401, """{"code":50027,"message":"Invalid Webhook Token"}""");

        RestResult result = await rest.SendAsync(Routes.EditOriginal(Address));
        RestResult.Refused refused = Assert.IsType<RestResult.Refused>(result);
        Assert.Equal(50027, refused.Code);
        Assert.DoesNotContain(Secrets.InteractionToken, refused.ToString());
    }

    [Fact]
    public async Task The_tree_of_errors_becomes_one_sentence_of_paths_and_codes()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 400, """
            {"code":50035,"message":"Invalid Form Body","errors":{"0":{"name":{"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"what the user typed"}]}},
            "_errors":[{"code":"TOP"}],"1":null}}
            """);

        RestResult.Refused refused = Assert.IsType<RestResult.Refused>(await rest.GetAsync());
        Assert.Equal("GET /gateway/bot was refused (400, code 50035) Invalid Form Body: 0.name BASE_TYPE_BAD_LENGTH; TOP", refused.Sentence);
    }

    [Fact]
    public void A_route_or_address_that_is_logged_shows_no_token()
    {
        Assert.Equal("POST /interactions/{interaction}/{token}/callback", Routes.Callback(Address).ToString());
        Assert.DoesNotContain(Secrets.InteractionToken, Address.ToString());
    }

    [Theory]
    [InlineData(400, """{"code":50035,"message":"Invalid Form Body","errors":{"content":{"_errors":[{"code":"BASE_TYPE_REQUIRED"}]}}}""")]
    [InlineData(401, """{"code":50027,"message":"Invalid Webhook Token"}""")]
    [InlineData(403, """{"code":50013,"message":"Missing Permissions"}""")]
    [InlineData(404, """{"code":10062,"message":"Unknown interaction"}""")]
    [InlineData(429, "<html>")]
    [InlineData(502, "<html>")]
    [InlineData(null, "")]
    public async Task Whatever_goes_wrong_with_a_call_of_an_interaction_its_token_is_not_told(int? status, string body)
    {
        using RestUnderTest rest = new();
        string path = $"POST /webhooks/500/{Secrets.InteractionToken}";
        for (int attempt = 0; attempt < (status == 429 ? 5 : 1); attempt++)
        {
            _ = status is { } known ? rest.Http.On(path, known, body) : rest.Http.Cuts(path);
        }

        Task<RestResult> call = rest.SendAsync(Routes.FollowUp(Address));
        for (int attempt = 1; status == 429 && attempt < 5; attempt++)
        {
            await rest.Time.PassAsync(TimeSpan.FromSeconds(60));
        }

        RestResult result = await call;
        Assert.NotNull(result.Problem);
        Assert.DoesNotContain(Secrets.InteractionToken, $"{result} {string.Join('\n', rest.Logs.Lines)}");
    }

    [Fact]
    public async Task A_failure_that_has_no_name_is_told_by_its_cause()
    {
        using RestUnderTest rest = new();
        string path = $"POST /webhooks/500/{Secrets.InteractionToken}";
        rest.Http.Fails(path, new HttpRequestException("An error occurred.", new IOException("the pipe broke")))
            .Fails(path, new HttpRequestException("no cause is known"));

        RestResult caused = await rest.SendAsync(Routes.FollowUp(Address));
        RestResult bare = await rest.SendAsync(Routes.FollowUp(Address));
        Assert.Equal("POST /webhooks/{application}/{token} failed: the pipe broke", Assert.IsType<RestResult.Unreachable>(caused).Why);
        Assert.Equal("POST /webhooks/{application}/{token} failed: no cause is known", Assert.IsType<RestResult.Unreachable>(bare).Why);
    }
}

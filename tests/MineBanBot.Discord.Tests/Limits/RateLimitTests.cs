using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Limits;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Rest;

namespace MineBanBot.Discord.Tests.Limits;

public sealed class RateLimitTests
{
    private const string Limited = """{"message":"You are being rate limited.","retry_after":2.5,"global":false}""";

    private static readonly Route Commands = Routes.Commands(HttpMethod.Get, new ApplicationId(500), null);

    [Fact]
    public async Task A_429_waits_as_long_as_asked_and_is_tried_again()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 429, Limited).On("GET /gateway/bot", 200, "{}");

        Task<RestResult> call = rest.GetAsync();
        await rest.Time.PassAsync(TimeSpan.FromSeconds(2.5));
        Assert.IsType<RestResult.Answer>(await call);
    }

    [Fact]
    public async Task A_429_without_json_is_waited_for_by_its_header()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 429, "<html>banned</html>", ("Retry-After", "7")).On("GET /gateway/bot", 200, "{}");

        Task<RestResult> call = rest.GetAsync();
        await rest.Time.PassAsync(TimeSpan.FromSeconds(7));
        Assert.IsType<RestResult.Answer>(await call);
    }

    [Fact]
    public async Task After_five_times_429_it_gives_up()
    {
        using RestUnderTest rest = new();
        Task<RestResult>? call = null;
        for (int time = 0; time < 5; time++)
        {
            rest.Http.On("GET /gateway/bot", 429, Limited);
        }

        call = rest.GetAsync();
        for (int time = 0; time < 4; time++)
        {
            await rest.Time.PassAsync(TimeSpan.FromSeconds(2.5));
        }

        Assert.Equal(429, Assert.IsType<RestResult.Refused>(await call).Status);
    }

    [Fact]
    public async Task A_used_up_bucket_is_not_overrun()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 200, "{}", Headers(remaining: 0)).On("GET /gateway/bot", 200, "{}", Headers(remaining: 1));

        await rest.GetAsync();
        Task<RestResult> second = rest.GetAsync();
        await rest.Time.WaitedForAsync(TimeSpan.FromSeconds(4));
        Assert.Single(rest.Http.Sent);

        rest.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.IsType<RestResult.Answer>(await second);
    }

    [Fact]
    public async Task A_call_counts_though_its_answer_was_lost()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 200, "{}", Headers(remaining: 1)).Cuts("GET /gateway/bot").On("GET /gateway/bot", 200, "{}");

        await rest.GetAsync();
        Task<RestResult> again = rest.GetAsync();
        await rest.Http.SentAsync(1);
        await rest.Time.PassAsync(TimeSpan.FromSeconds(0.75));
        await rest.Time.WaitedForAsync(TimeSpan.FromSeconds(3.25));
        Assert.Equal(2, rest.Http.Sent.Count);

        rest.Time.Advance(TimeSpan.FromSeconds(3.25));
        Assert.IsType<RestResult.Answer>(await again);
    }

    [Fact]
    public async Task Routes_that_share_a_bucket_wait_for_each_other_once_that_is_known()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 200, "{}", Headers(remaining: 3))
            .On("GET /applications/500/commands", 200, "[]", Headers(remaining: 0))
            .On("GET /gateway/bot", 200, "{}", Headers(remaining: 1));

        await rest.GetAsync();
        await rest.SendAsync(Commands);
        Task<RestResult> shared = rest.GetAsync();
        await rest.Time.WaitedForAsync(TimeSpan.FromSeconds(4));
        Assert.Equal(2, rest.Http.Sent.Count);

        rest.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.IsType<RestResult.Answer>(await shared);
    }

    [Fact]
    public async Task A_global_429_silences_everything_but_interactions()
    {
        using RestUnderTest rest = new();
        InteractionAddress to = new(new ApplicationId(500), new InteractionId(9), Secrets.InteractionToken);
        rest.Http.On("GET /gateway/bot", 429, Limited, ("X-RateLimit-Global", "true"))
            .On("GET /gateway/bot", 200, "{}")
            .On("GET /applications/500/commands", 200, "[]")
            .On($"POST /interactions/9/{Secrets.InteractionToken}/callback", 204);

        Task<RestResult> limited = rest.GetAsync();
        await rest.Time.WaitedForAsync(TimeSpan.FromSeconds(2.5));
        Task<RestResult> other = rest.SendAsync(Commands);
        await rest.Time.WaitedForAsync(TimeSpan.FromSeconds(2.5));
        Assert.IsType<RestResult.Answer>(await rest.SendAsync(Routes.Callback(to)));

        rest.Time.Advance(TimeSpan.FromSeconds(2.5));
        Assert.IsType<RestResult.Answer>(await limited);
        Assert.IsType<RestResult.Answer>(await other);
    }

    [Theory]
    [InlineData(Limited, "X-RateLimit-Scope", "global")]
    [InlineData("""{"message":"You are being rate limited.","retry_after":2.5,"global":true}""", "X-RateLimit-Scope", "user")]
    [InlineData("<html>banned</html>", "Retry-After", "2.5")]
    [InlineData("<html>banned</html>", "Server", "cloudflare", 60)]
    public async Task A_global_429_and_a_ban_of_the_address_silence_other_calls_too(string body, string header, string value, double wait = 2.5)
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 429, body, (header, value))
            .On("GET /gateway/bot", 200, "{}")
            .On("GET /applications/500/commands", 200, "[]");

        Task<RestResult> limited = rest.GetAsync();
        await rest.Time.WaitedForAsync(TimeSpan.FromSeconds(wait));
        Task<RestResult> other = rest.SendAsync(Commands);
        await rest.Time.WaitedForAsync(TimeSpan.FromSeconds(wait));
        Assert.Single(rest.Http.Sent);

        rest.Time.Advance(TimeSpan.FromSeconds(wait));
        Assert.IsType<RestResult.Answer>(await limited);
        Assert.IsType<RestResult.Answer>(await other);
    }

    [Fact]
    public async Task A_429_of_a_shared_resource_is_waited_for_and_holds_up_its_own_kind_alone()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 429, Limited, ("X-RateLimit-Scope", "shared"))
            .On("GET /gateway/bot", 200, "{}")
            .On("GET /applications/500/commands", 200, "[]");

        Task<RestResult> limited = rest.GetAsync();
        await rest.Time.WaitedForAsync(TimeSpan.FromSeconds(2.5));
        Assert.IsType<RestResult.Answer>(await rest.SendAsync(Commands));

        rest.Time.Advance(TimeSpan.FromSeconds(2.5));
        Assert.IsType<RestResult.Answer>(await limited);
    }

    [Theory]
    [InlineData("shared", LimitReach.Shared)]
    [InlineData("user", LimitReach.Route)]
    [InlineData("global", LimitReach.Everything)]
    internal async Task A_429_says_whom_it_concerns(string scope, LimitReach reach)
    {
        using RestUnderTest rest = new();
        InteractionAddress to = new(new ApplicationId(500), new InteractionId(9), Secrets.InteractionToken);
        rest.Http.On($"POST /interactions/9/{Secrets.InteractionToken}/callback", 429, """{"retry_after":5}""", ("X-RateLimit-Scope", scope));

        RestResult result = await rest.SendAsync(Routes.Callback(to) with { ReceivedAt = rest.Time.GetTimestamp() });
        Assert.Equal(reach, Assert.IsType<RestResult.Refused>(result).Reach);
    }

    [Fact]
    public async Task A_wait_that_somebody_may_wonder_about_is_said()
    {
        using RestUnderTest rest = new();
        rest.Http.On("GET /gateway/bot", 429, "<html>banned</html>", ("Retry-After", "3600")).On("GET /gateway/bot", 200, "{}");

        Task<RestResult> limited = rest.GetAsync();
        await rest.Time.PassAsync(TimeSpan.FromHours(1));
        Assert.IsType<RestResult.Answer>(await limited);
        Assert.Contains("Warning: GET /gateway/bot is tried again in 3600.0 s", rest.Logs.Lines);
    }

    [Fact]
    public async Task No_more_than_45_requests_leave_within_a_second()
    {
        WatchedTime time = new();
        GlobalLimit limit = new(time);
        for (int request = 0; request < 45; request++)
        {
            Assert.True(limit.EnterAsync(CancellationToken.None).IsCompleted);
        }

        Task next = limit.EnterAsync(CancellationToken.None);
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        await next.WaitAsync(Patience.Long);
    }

    private static (string Name, string Value)[] Headers(int remaining) =>
    [
        ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", $"{remaining}"), ("X-RateLimit-Reset-After", "4.000"),
    ];
}

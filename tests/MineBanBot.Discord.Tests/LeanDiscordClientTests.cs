using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Discord.Interactions;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests;

public sealed class LeanDiscordClientTests
{
    [Fact]
    public async Task It_becomes_ready_with_its_name_and_the_number_of_servers()
    {
        await using ClientUnderTest bot = Connecting();
        Assert.IsType<ConnectionState.Connecting>(bot.Client.State);
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first"));
        await bot.Script.PlayAsync(bot.Running);
        await bot.ReadyAsync();

        Assert.Equal(new ConnectionState.Ready("tester", 1, 2), bot.Client.State);
    }

    [Fact]
    public async Task Between_two_connections_it_is_connecting_and_then_ready_again()
    {
        await using ClientUnderTest bot = Connecting();
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first"))
            .Does("is ready", bot.ReadyAsync)
            .Cuts().Does("waits", () => bot.Time.WaitedForAsync(TimeSpan.FromSeconds(0.1)))
            .Does("is connecting", () => Task.FromResult(Assert.IsType<ConnectionState.Connecting>(bot.Client.State)))
            .Does("time passes", () => Task.Run(() => bot.Time.Advance(TimeSpan.FromSeconds(0.1))))
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6).Sends(Say.Resumed(2)).Settles();
        await bot.Script.PlayAsync(bot.Running);

        Assert.IsType<ConnectionState.Ready>(bot.Client.State);
    }

    [Fact]
    public async Task An_interaction_replayed_after_a_resume_is_answered_once()
    {
        await using ClientUnderTest bot = Connecting();
        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("hello")));
        bot.Http.On($"POST /interactions/9001/{Secrets.InteractionToken}/callback", 204);
        string interaction = Payload.Text("INTERACTION_CREATE.command.json");
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first")).Does("is ready", bot.ReadyAsync)
            .Sends(Say.Event("INTERACTION_CREATE", 2, interaction)).Settles().Cuts().Passes(0.1)
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6, resume => ShardUnderTest.AssertResumes(resume, 2))
            .Sends(Say.Event("INTERACTION_CREATE", 2, interaction)).Sends(Say.Resumed(3)).Settles();
        await bot.Script.PlayAsync(bot.Running);
        await bot.StopAsync();

        Assert.Equal(1, bot.Handler.Calls);
    }

    [Fact]
    public async Task Asked_to_stop_it_finishes_running_answers_and_returns()
    {
        await using ClientUnderTest bot = Connecting();
        bot.Http.On($"POST /interactions/9001/{Secrets.InteractionToken}/callback", 204);
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first")).Does("is ready", bot.ReadyAsync)
            .Sends(Say.Event("INTERACTION_CREATE", 2, Payload.Text("INTERACTION_CREATE.command.json")))
            .Does("handler runs", () => bot.Handler.Started);
        await bot.Script.PlayAsync(bot.Running);

        Task end = bot.StopAsync();
        bot.Script.ExpectsClose(1000);
        await bot.Script.PlayAsync(new TaskCompletionSource().Task);
        bot.Handler.Replies(new Reply.Show(OutgoingMessage.Of("goodbye")));
        await end;

        Assert.Contains("goodbye", bot.Http.Sent[^1].Body);
        Assert.Equal(new ConnectionState.Stopped("The bot was asked to stop."), bot.Client.State);
    }

    [Fact]
    public async Task A_refused_token_ends_it_and_whoever_waits_for_ready()
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 401, """{"code":0,"message":"401: Unauthorized"}""");
        Task waiting = bot.ReadyAsync();

        DiscordException refusal = await Assert.ThrowsAsync<DiscordException>(() => bot.Running);
        Assert.Same(refusal, await Assert.ThrowsAsync<DiscordException>(() => waiting));
        Assert.Equal(new ConnectionState.Stopped(refusal.Message), bot.Client.State);
        Assert.DoesNotContain(Secrets.BotToken, refusal.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(Secrets.BotToken + "\n")]
    [InlineData("töken")]
    public async Task A_token_that_can_be_none_is_said_at_once(string token)
    {
        await using ClientUnderTest bot = new(token: token);

        DiscordException refusal = await Assert.ThrowsAsync<DiscordException>(() => bot.Running);
        Assert.Contains("copy it anew", refusal.Message);
        Assert.DoesNotContain(Secrets.BotToken, refusal.ToString());
    }

    [Fact]
    public async Task A_fatal_close_ends_it_too()
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot);
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Closes(4014);
        await bot.Script.PlayAsync(bot.Running);

        Assert.Equal(4014, (await Assert.ThrowsAsync<DiscordException>(() => bot.Running)).Code);
    }

    [Fact]
    public async Task While_Discord_is_down_it_keeps_asking()
    {
        await using ClientUnderTest bot = Connecting(first: http =>
        {
            http.Cuts("GET /gateway/bot").Cuts("GET /gateway/bot").Cuts("GET /gateway/bot");
        });
        bot.Script.Passes(0.75).Passes(1.5).Passes(0.5).Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first"));
        await bot.Script.PlayAsync(bot.Running);
        await bot.ReadyAsync();
    }

    [Fact]
    public async Task Stopped_before_it_was_ready_it_returns_and_the_waiting_is_cancelled()
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot);
        bot.Script.Accepts(Say.Gateway);
        await bot.Script.PlayAsync(bot.Running);
        await bot.StopAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(bot.ReadyAsync);
    }

    [Fact]
    public async Task It_runs_once()
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot);
        _ = bot.Running;

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Client.RunAsync([], bot.Handler, CancellationToken.None));
    }

    [Fact]
    public void The_factory_needs_no_network()
    {
        DiscordOptions options = new() { Token = Secrets.BotToken, ApiBase = new Uri("https://discord.test/api/v10") };
        using LeanDiscordClient client = LeanDiscordClient.Create(options, TimeProvider.System, new FixedRandom(), NullLoggerFactory.Instance);

        Assert.IsType<ConnectionState.Connecting>(client.State);
        Assert.DoesNotContain(Secrets.BotToken, options.ToString());
    }

    private static ClientUnderTest Connecting(Action<ScriptedHttp>? first = null)
    {
        ClientUnderTest bot = new();
        first?.Invoke(bot.Http);
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot).On("GET /applications/500/commands", 200, "[]");
        return bot;
    }
}

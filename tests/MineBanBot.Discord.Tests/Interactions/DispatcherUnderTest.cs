using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Interactions;

/// <summary>The dispatcher between a scripted bot and planned answers of Discord's.</summary>
internal sealed class DispatcherUnderTest : IDisposable
{
    private readonly RestClient rest;
    private readonly bool filesToo;

    public DispatcherUnderTest(ScriptedHandler handler, bool filesToo = false)
    {
        this.filesToo = filesToo;
        Handler = handler;
        DiscordOptions options = new() { Token = Secrets.BotToken, ApiBase = new Uri("https://discord.test/api/v10") };
        rest = new RestClient(options, Http, Time, new Jitter(new FixedRandom()), Logs);
        InteractionResponder responder = new(rest, Logs);
        LateAnswer late = new(responder, Time, Logs);
        Answerer = new InteractionAnswerer(new GuardedHandler(handler, Logs), responder, late, Time);
        Dispatcher = new InteractionDispatcher(Answerer, Time, Logs);
    }

    public ScriptedHandler Handler { get; }

    public InteractionAnswerer Answerer { get; }

    public InteractionDispatcher Dispatcher { get; }

    public ScriptedHttp Http { get; } = new();

    public WatchedTime Time { get; } = new();

    public CollectingLogs Logs { get; } = new();

    public static string Callback(int id) => $"POST /interactions/{id}/{Secrets.InteractionToken}/callback";

    public static string Original => $"PATCH /webhooks/500/{Secrets.InteractionToken}/messages/@original";

    public static string FollowUp => $"POST /webhooks/500/{Secrets.InteractionToken}";

    public void Dispatch(string payload) => Dispatcher.Dispatch(Payload.Json($"INTERACTION_CREATE.{payload}.json"));

    /// <summary>Waits until every answer is given.</summary>
    public Task FinishAsync() => Dispatcher.FinishAsync(TimeSpan.FromHours(1)).WaitAsync(Patience.Long);

    public void Dispose()
    {
        Dispatcher.Dispose();
        rest.Dispose();
        Http.AssertAllPlanned();
        Logs.AssertNothingSecret();
        Assert.All(Http.Sent, request => Assert.True(filesToo || request.ContentType == "application/json", request.ContentType));
    }
}

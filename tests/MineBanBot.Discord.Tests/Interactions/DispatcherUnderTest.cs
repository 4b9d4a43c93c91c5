using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Interactions;

/// <summary>The dispatcher between a scripted bot and planned answers of Discord's.</summary>
internal sealed class DispatcherUnderTest : IDisposable
{
    private readonly RestClient rest;

    public DispatcherUnderTest(ScriptedHandler handler)
    {
        Handler = handler;
        DiscordOptions options = new() { Token = Secrets.BotToken, ApiBase = new Uri("https://discord.test/api/v10") };
        rest = new RestClient(options, Http, Time, new Jitter(new FixedRandom()), Logs);
        Dispatcher = new InteractionDispatcher(new InteractionAnswerer(handler, new InteractionResponder(rest, Logs), Time, Logs), Time, Logs);
    }

    public ScriptedHandler Handler { get; }

    public InteractionDispatcher Dispatcher { get; }

    public ScriptedHttp Http { get; } = new();

    public WatchedTime Time { get; } = new();

    public CollectingLogs Logs { get; } = new();

    public static string Callback(int id) => $"POST /interactions/{id}/{Secrets.InteractionToken}/callback";

    public static string Original => $"PATCH /webhooks/500/{Secrets.InteractionToken}/messages/@original";

    public static string FollowUp => $"POST /webhooks/500/{Secrets.InteractionToken}";

    public void Dispatch(string payload) => Dispatcher.Dispatch(Payload.Json($"INTERACTION_CREATE.{payload}.json"));

    /// <summary>Waits until every answer is given.</summary>
    public Task FinishAsync() => Dispatcher.FinishAsync(TimeSpan.FromHours(1)).WaitAsync(TimeSpan.FromSeconds(10));

    public void Dispose()
    {
        Dispatcher.Dispose();
        rest.Dispose();
        Http.AssertAllPlanned();
        Logs.AssertNothingSecret();
        Assert.All(Http.Sent, request => Assert.Equal("application/json", request.ContentType));
    }
}

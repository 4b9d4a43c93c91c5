using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Tests.Fakes;

namespace MineBanBot.Discord.Tests.Rest;

/// <summary>The REST client against planned answers.</summary>
internal sealed class RestUnderTest : IDisposable
{
    public RestUnderTest() => Client = new RestClient(
        new DiscordOptions { Token = Secrets.BotToken, ApiBase = new Uri("https://discord.test/api/v10"), Version = "1.2.3" },
        Http,
        Time,
        new Jitter(new FixedRandom()),
        Logs);

    public ScriptedHttp Http { get; } = new();

    public WatchedTime Time { get; } = new();

    public CollectingLogs Logs { get; } = new();

    public RestClient Client { get; }

    public Task<RestResult> GetAsync() => SendAsync(Routes.GatewayBot);

    /// <summary>Calls; a call that waits for a time nobody lets pass fails the test.</summary>
    public Task<RestResult> SendAsync(Route route) =>
        Client.SendAsync(route, CancellationToken.None).WaitAsync(Patience.Long);

    public void Dispose()
    {
        Client.Dispose();
        Http.AssertAllPlanned();
        Logs.AssertNothingSecret();
    }
}

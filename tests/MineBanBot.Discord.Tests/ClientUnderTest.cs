using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests;

/// <summary>The whole client: a scripted gateway, planned REST answers, a clock that stands still.</summary>
internal sealed class ClientUnderTest : IAsyncDisposable
{
    public const string GatewayBot =
        """{"url":"wss://gateway.test","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":0,"max_concurrency":1}}""";

    private readonly CancellationTokenSource stop = new();
    private readonly IReadOnlyList<CommandDefinition> commands;
    private Task? running;

    public ClientUnderTest(IReadOnlyList<CommandDefinition>? commands = null, int? shards = null, GuildId? testGuild = null, string token = Secrets.BotToken)
    {
        this.commands = commands ?? [];
        DiscordOptions options = new()
        {
            Token = token,
            ApiBase = new Uri("https://discord.test/api/v10"),
            Shards = shards,
            TestGuild = testGuild,
        };
        Script = new GatewayScript(Time);
        Client = new LeanDiscordClient(options, Http, Script.Open, Time, new FixedRandom(), Logs);
    }

    public LeanDiscordClient Client { get; }

    public ScriptedHandler Handler { get; } = new();

    public ScriptedHttp Http { get; } = new();

    public WatchedTime Time { get; } = new();

    public CollectingLogs Logs { get; } = new();

    public GatewayScript Script { get; }

    public Task Running => running ??= Client.RunAsync(commands, Handler, stop.Token);

    public Task ReadyAsync() => Client.WaitForReadyAsync(CancellationToken.None).WaitAsync(Patience.Long);

    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await Running.WaitAsync(Patience.Long);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await (running ?? Task.CompletedTask).ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(Patience.Long);
        stop.Dispose();
        Client.Dispose();
        Http.AssertAllPlanned();
        Logs.AssertNothingSecret();
    }
}

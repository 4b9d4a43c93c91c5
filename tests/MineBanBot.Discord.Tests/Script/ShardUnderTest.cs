using System.Text.Json;

using MineBanBot.Discord.Gateway;
using MineBanBot.Discord.Presences;
using MineBanBot.Discord.Sharding;
using MineBanBot.Discord.Sockets;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Script;

/// <summary>One shard against a script.</summary>
internal sealed class ShardUnderTest : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly GatewayShard shard;
    private Task? running;

    public ShardUnderTest(
        GatewayBotData.StartLimit? limit = null, Func<IGatewayTransport, IGatewayTransport>? transport = null, GatewayBotData? fresh = null)
    {
        Script = new GatewayScript(Time);
        shard = new GatewayShard(
            new ShardIdentity(0, 1, Secrets.BotToken),
            () => transport is null ? Script.Open() : transport(Script.Open()),
            new IdentifyGate(limit, _ => Task.FromResult(fresh), Time, Logs),
            Listener,
            new PresenceTeller(Presences, Time),
            Time,
            new Jitter(new FixedRandom()),
            Logs);
    }

    public PresenceBoard Presences { get; } = new(new Presence(PresenceStatus.Online));

    public WatchedTime Time { get; } = new();

    public CollectingLogs Logs { get; } = new();

    public RecordingListener Listener { get; } = new();

    public GatewayScript Script { get; }

    public Task Running => running ??= shard.RunAsync(new Uri("wss://gateway.test"), stop.Token);

    /// <summary>The steps up to an established session with sequence 1.</summary>
    public GatewayScript UpAndRunning() =>
        Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first")).Settles();

    public Task PlayAsync() => Script.PlayAsync(Running);

    /// <summary>Asks to stop and waits for the end.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await Running.WaitAsync(Patience.Long);
    }

    /// <summary>Discord has nothing new to say about its gateway.</summary>
    public static Task<GatewayBotData?> NothingNew(CancellationToken cancellationToken) => Task.FromResult<GatewayBotData?>(null);

    public static void AssertResumes(JsonElement resume, long sequence)
    {
        Assert.Equal("first", resume.GetProperty("session_id").GetString());
        Assert.Equal(sequence, resume.GetProperty("seq").GetInt64());
        Assert.Equal(Secrets.BotToken, resume.GetProperty("token").GetString());
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (running is { } task)
        {
            await task.ContinueWith(_ => { }, TaskScheduler.Default).WaitAsync(Patience.Long);
        }

        stop.Dispose();
        Logs.AssertNothingSecret();
    }
}

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Answering;
using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Commands;
using MineBanBot.Discord.Gateway;
using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Presences;
using MineBanBot.Discord.Registration;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Running;
using MineBanBot.Discord.Sharding;
using MineBanBot.Discord.Sockets;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord;

/// <summary>
/// Discord by its documentation and nothing else: gateway and REST version 10
/// (https://discord.com/developers/docs/reference). Runs once.
/// </summary>
public sealed class LeanDiscordClient : IDiscordClient, IDisposable
{
    private static readonly TimeSpan FinishPatience = TimeSpan.FromSeconds(2);

    private readonly ClientState state = new();
    private readonly DiscordOptions options;
    private readonly RestClient rest;
    private readonly GuildDirectory guilds;
    private readonly PresenceBoard presences;
    private readonly Func<IGatewayTransport> transports;
    private readonly TimeProvider time;
    private readonly Jitter jitter;
    private readonly ILogger log;
    private int runs;

    internal LeanDiscordClient(
        DiscordOptions options, HttpMessageHandler http, Func<IGatewayTransport> transports, TimeProvider time, Random random, ILogger log)
    {
        (this.options, this.transports, this.time, this.log) = (options, transports, time, log);
        jitter = new Jitter(random);
        rest = new RestClient(options, http, time, jitter, log);
        Channels = new RestChannels(rest, time);
        guilds = new GuildDirectory(log);
        presences = new PresenceBoard(options.Presence);
    }

    /// <inheritdoc/>
    public Capabilities Capabilities { get; } = new(EnforcesNonces: true);

    /// <inheritdoc/>
    public IChannels Channels { get; }

    /// <inheritdoc/>
    public IGuilds Guilds => guilds;

    /// <inheritdoc/>
    public ConnectionState State => state.Current;

    /// <summary>A client that talks to the real network.</summary>
    public static LeanDiscordClient Create(DiscordOptions options, TimeProvider time, Random random, ILoggerFactory logs) => new(
        options,
        DiscordHttp.Handler(),
        () => WebSocketTransport.With(options.Compression, UserAgent.Of(options)),
        time,
        random,
        logs.CreateLogger<LeanDiscordClient>());

    /// <inheritdoc/>
    public Task WaitForReadyAsync(CancellationToken cancellationToken) => state.FirstReady.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task SetPresenceAsync(Presence presence, CancellationToken cancellationToken)
    {
        presences.Show(presence);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task RunAsync(IReadOnlyList<CommandDefinition> commands, IInteractionHandler handler, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref runs, 1) != 0)
        {
            throw new InvalidOperationException("A client runs once.");
        }

        InteractionResponder responder = new(rest, log);
        InteractionAnswerer answerer = new(new GuardedHandler(handler, log), responder, new LateAnswer(responder, time, log), time);
        using InteractionDispatcher interactions = new(answerer, time, log);
        try
        {
            await RunAsync(commands, new GatewayEvents(state, guilds, interactions, rest.ForgetWhatWasForbidden), cancellationToken);
            state.Stop();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            state.Stop();
        }
        catch (Exception failure)
        {
            state.Fail(failure);
            throw;
        }
        finally
        {
            await interactions.FinishAsync(FinishPatience);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => rest.Dispose();

    private async Task RunAsync(IReadOnlyList<CommandDefinition> commands, GatewayEvents events, CancellationToken cancellationToken)
    {
        // Said here, because an HTTP header that cannot be written would say it less clearly.
        if (options.Token.Length == 0 || options.Token.Any(letter => letter is <= ' ' or > '~'))
        {
            throw new DiscordException("The bot token is empty or has characters that no token has: copy it anew from the developer portal.");
        }

        GatewayDirectory directory = new(rest, time, jitter, log);
        GatewayBotData found = await directory.FindAsync(cancellationToken);
        Uri address = found.Address ?? throw new InvalidOperationException("The directory answers with an address.");
        int total = Math.Max(1, options.Shards ?? found.Shards ?? 1);
        log.LogInformation("Connecting to {Host} with {Shards} shard(s)", address.Host, total);

        guilds.ShareAmong(total);
        IdentifyGate gate = new(found.SessionStartLimit, directory.RereadAsync, time, log);
        IEnumerable<Func<CancellationToken, Task>> shards = Enumerable.Range(0, total)
            .Select(id => new ShardIdentity(id, total, options.Token))
            .Select(shard => new GatewayShard(shard, transports, gate, events, new PresenceTeller(presences, time), time, jitter, log))
            .Select(shard => (Func<CancellationToken, Task>)(token => shard.RunAsync(address, token)));
        await Together.RunAsync(shards.Prepend(token => RegisterAsync(commands, events, token)), cancellationToken);
    }

    private async Task RegisterAsync(IReadOnlyList<CommandDefinition> commands, GatewayEvents events, CancellationToken cancellationToken)
    {
        CommandRegistrar registrar = new(rest, options.TestGuild, time, jitter, log);
        await registrar.RegisterAsync(
            await events.Application.WaitAsync(cancellationToken), commands, state.CommandsStand, cancellationToken);
    }
}

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Presences;
using MineBanBot.Discord.Reconnecting;
using MineBanBot.Discord.Sharding;
using MineBanBot.Discord.Sockets;

namespace MineBanBot.Discord.Gateway;

/// <summary>One shard: a chain of connections, each resuming the session of the one before when that can be.</summary>
internal sealed class GatewayShard(
    ShardIdentity shard,
    Func<IGatewayTransport> transports,
    IdentifyGate gate,
    IGatewayListener listener,
    PresenceTeller presences,
    TimeProvider time,
    Jitter jitter,
    ILogger log)
{
    // Beyond this the resume address itself is doubted (https://discord.com/developers/docs/events/gateway#handling-a-disconnect).
    private const int ResumeAttempts = 3;

    private readonly ReconnectPace pace = new(time, jitter);
    private GatewaySession? session;
    private int resumesLeft = ResumeAttempts;

    /// <summary>Stays connected until asked to stop; then returns.</summary>
    /// <exception cref="DiscordException">Discord refuses for good.</exception>
    public async Task RunAsync(Uri address, CancellationToken cancellationToken)
    {
        while (true)
        {
            (SessionEnd end, TimeSpan? uptime) = await ConnectAsync(address, cancellationToken);
            listener.Lost(shard.Id);
            if (end is SessionEnd.Stopped)
            {
                return;
            }

            if (end is SessionEnd.Refused refused)
            {
                throw new DiscordException(refused.Why) { Code = refused.Code };
            }

            Prepare(end, uptime is not null);
            await Task.Delay(pace.After(end, uptime), time, cancellationToken);
        }
    }

    private async Task<(SessionEnd End, TimeSpan? Uptime)> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using IdentifySlot? slot = session is null ? await gate.EnterAsync(shard.Id, cancellationToken) : null;
        SessionEvents events = new(shard, session, listener, time, log);
        await using GatewayConnection connection =
            new(transports(), shard, events, presences, () => slot?.Identified(), time, jitter, log);
        SessionEnd end = await connection.RunAsync(session?.ResumeAddress ?? slot?.Address ?? address, cancellationToken);
        session = events.Session;
        return (end, events.Uptime);
    }

    // Decides whether the session is kept.
    private void Prepare(SessionEnd end, bool wasUp)
    {
        resumesLeft = wasUp ? ResumeAttempts : resumesLeft - 1;
        if (end is not SessionEnd.Resume || resumesLeft <= 0)
        {
            session = null;
            resumesLeft = ResumeAttempts;
        }

        log.Log(end.Level, "Shard {Shard}: {Reason}; {Next}", shard.Id, end.Why, session is null ? "starting a new session" : "resuming");
    }
}

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Sharding;
using MineBanBot.Discord.Sockets;

namespace MineBanBot.Discord.Gateway;

/// <summary>One shard: a chain of connections, each resuming the session of the one before when that can be.</summary>
internal sealed class GatewayShard(
    ShardIdentity shard,
    Func<IGatewayTransport> transports,
    IdentifyGate gate,
    IGatewayListener listener,
    TimeProvider time,
    Jitter jitter,
    ILogger log)
{
    // Beyond this the resume address itself is doubted (https://discord.com/developers/docs/events/gateway#handling-a-disconnect).
    private const int ResumeAttempts = 3;

    private static readonly TimeSpan Healthy = TimeSpan.FromSeconds(60);

    private GatewaySession? session;
    private int resumesLeft = ResumeAttempts;

    /// <summary>Stays connected until asked to stop; then returns.</summary>
    /// <exception cref="DiscordException">Discord refuses for good.</exception>
    public async Task RunAsync(Uri address, CancellationToken cancellationToken)
    {
        IEnumerator<TimeSpan> delays = ReconnectDelays.Of(jitter).GetEnumerator();
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

            if (uptime > Healthy)
            {
                delays = ReconnectDelays.Of(jitter).GetEnumerator();
            }

            delays.MoveNext();
            await Task.Delay(Prepare(end, uptime is not null) ?? delays.Current, time, cancellationToken);
        }
    }

    private async Task<(SessionEnd End, TimeSpan? Uptime)> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using IdentifySlot? slot = session is null ? await gate.EnterAsync(shard.Id, cancellationToken) : null;
        await using GatewayConnection connection =
            new(transports(), shard, session, () => slot?.Identified(), listener, time, jitter, log);
        SessionEnd end = await connection.RunAsync(session?.ResumeAddress ?? address, cancellationToken);
        session = connection.Session;
        return (end, connection.Uptime);
    }

    // Decides whether the session is kept, and answers how long the end itself asks to wait.
    private TimeSpan? Prepare(SessionEnd end, bool wasUp)
    {
        resumesLeft = wasUp ? ResumeAttempts : resumesLeft - 1;
        if (end is not SessionEnd.Resume || resumesLeft <= 0)
        {
            session = null;
            resumesLeft = ResumeAttempts;
        }

        LogLevel level = end is SessionEnd.Resume { OurFault: true } ? LogLevel.Error : LogLevel.Information;
        log.Log(level, "Shard {Shard}: {Reason}; {Next}", shard.Id, end.Why, session is null ? "starting a new session" : "resuming");
        return end switch
        {
            SessionEnd.Resume resume => resume.Pause,
            SessionEnd.Identify identify => identify.Pause,
            _ => null,
        };
    }
}

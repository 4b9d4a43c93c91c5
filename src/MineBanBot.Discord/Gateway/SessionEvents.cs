using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Sockets;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Gateway;

/// <summary>What the events of one connection say of its session (https://discord.com/developers/docs/events/gateway-events#receive-events).</summary>
/// <param name="shard">Whose session it is.</param>
/// <param name="session">The session to resume; null when one is to be started.</param>
/// <param name="listener">Hears all that is not about the session.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class SessionEvents(
    ShardIdentity shard, GatewaySession? session, IGatewayListener listener, TimeProvider time, ILogger log)
{
    private volatile GatewaySession? session = session;
    private long? upSince;

    /// <summary>The session as it stands; null when none began.</summary>
    public GatewaySession? Session => session;

    /// <summary>Whether READY or RESUMED came.</summary>
    public bool IsUp => upSince is not null;

    /// <summary>How long the session has been up; null when neither READY nor RESUMED came.</summary>
    public TimeSpan? Uptime => upSince is { } since ? time.GetElapsedTime(since) : null;

    /// <summary>Takes one event in.</summary>
    /// <param name="payload">The event.</param>
    /// <param name="address">Where this connection is, in case READY does not say where to resume.</param>
    /// <returns>The end of the connection, if this event makes one.</returns>
    public SessionEnd.Identify? Take(GatewayPayload payload, Uri? address)
    {
        if (session is { } current && payload.S is { } sequence)
        {
            session = current with { Sequence = sequence };
        }

        switch (payload.T)
        {
            case null:
                break;
            case "READY" when ReadyData.TryRead(payload.D) is { Self: not null } ready:
                session = SessionOf(ready, payload.S ?? 0, address);
                upSince = time.GetTimestamp();
                log.LogInformation("Shard {Shard}: ready", shard.Id);
                listener.Ready(shard.Id, ready);
                break;
            case "READY" when upSince is null:
                // Nothing could be registered or answered in a session that is nobody's.
                return new SessionEnd.Identify("READY does not say which application and user this is") { Level = LogLevel.Warning };
            case "READY":
                log.LogWarning("Shard {Shard}: a further READY that cannot be read was skipped", shard.Id);
                break;
            case "RESUMED":
                upSince = time.GetTimestamp();
                log.LogInformation("Shard {Shard}: resumed", shard.Id);
                listener.Resumed(shard.Id);
                break;
            default:
                listener.Dispatched(payload.T, payload.D ?? default);
                break;
        }

        return null;
    }

    private static GatewaySession? SessionOf(ReadyData ready, long sequence, Uri? here)
    {
        Uri? address = GatewayAddress.TryParse(ready.ResumeGatewayUrl) ?? here;
        return ready.SessionId is { } id && address is not null ? new GatewaySession(id, address, sequence) : null;
    }
}

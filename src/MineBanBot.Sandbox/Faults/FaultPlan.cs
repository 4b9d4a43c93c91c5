using MineBanBot.Sandbox.Limits;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.Sockets;

namespace MineBanBot.Sandbox.Faults;

/// <summary>The faults still to play. Gateway faults hit what is connected now; what is left of them hits the next connections.</summary>
internal sealed class FaultPlan(TimeProvider time, Lock gate, GatewaySessions sessions, EventFaults events, IdentifyBudget identifies)
{
    private readonly List<Fault> faults = [];
    private readonly GatewayFaults gateway = new(time, sessions);
    private DateTimeOffset gatewayDownUntil;

    public void Add(Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Disconnect or FaultKind.Reconnect or FaultKind.InvalidSession or FaultKind.HeartbeatRequest or FaultKind.LargeEvent:
                List<GatewayConnection> identified = [.. sessions.Connections.Where(connection => connection.Session is not null)];
                identified.ForEach(connection => gateway.Play(fault, connection));
                fault.Left -= identified.Count > 0 ? 1 : 0;
                break;
            case FaultKind.GatewayDown:
                gatewayDownUntil = time.GetUtcNow() + fault.Duration;
                foreach (GatewayConnection connection in sessions.Connections)
                {
                    connection.Send(new Outgoing.Cut());
                }

                break;
            case FaultKind.DuplicateEvents or FaultKind.ReorderEvents or FaultKind.SplitMessages:
                events.Add(fault);
                return;
            case FaultKind.SessionStartLimit:
                identifies.Set(fault.Body);
                return;
            default:
                break;
        }

        if (fault.Left > 0)
        {
            faults.Add(fault);
        }
    }

    public bool RefusesGateway()
    {
        lock (gate)
        {
            return time.GetUtcNow() < gatewayDownUntil || Take(FaultKind.GatewayDown) is not null;
        }
    }

    public bool MutesHeartbeatAck() => Take(FaultKind.MuteHeartbeatAck) is not null;

    public bool RefusesResume() => Take(FaultKind.RefuseResume) is not null;

    /// <summary>How long the guilds of the login that is just under way keep it waiting; null when nothing is to go wrong.</summary>
    public TimeSpan? GuildsDelay() => Take(FaultKind.LateGuilds)?.Duration;

    public TimeSpan? HelloInterval() => Take(FaultKind.HelloInterval)?.Duration;

    /// <summary>Faults that were left for a later connection.</summary>
    public void OnConnected(GatewayConnection connection)
    {
        Fault? fault = Take(FaultKind.Disconnect) ?? Take(FaultKind.Reconnect) ?? Take(FaultKind.InvalidSession) ?? Take(FaultKind.HeartbeatRequest);
        if (fault is not null)
        {
            gateway.Play(fault, connection);
        }
    }

    public Fault? TakeForRest(FaultKind kind, string method, string template, string path) =>
        Take(kind, fault => RoutePattern.Matches(fault.Route, method, template, path));

    public void Clear()
    {
        faults.Clear();
        events.Clear();
        identifies.Clear();
        gatewayDownUntil = default;
    }

    private Fault? Take(FaultKind kind, Predicate<Fault>? fits = null)
    {
        Fault? fault = faults.Find(fault => fault.Kind == kind && (fits is null || fits(fault)));
        if (fault is not null && --fault.Left == 0)
        {
            faults.Remove(fault);
        }

        return fault;
    }
}

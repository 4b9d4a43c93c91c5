using MineBanBot.Sandbox.Gateway;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Sessions;

namespace MineBanBot.Sandbox.Faults;

/// <summary>The faults still to play. Gateway faults hit what is connected now; what is left of them hits the next connections.</summary>
internal sealed class FaultPlan(TimeProvider time, Lock gate, GatewaySessions sessions)
{
    private readonly List<Fault> faults = [];
    private DateTimeOffset gatewayDownUntil;

    public void Add(Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Disconnect or FaultKind.Reconnect or FaultKind.InvalidSession:
                List<GatewayConnection> identified = [.. sessions.Connections.Where(connection => connection.Session is not null)];
                identified.ForEach(connection => Play(fault, connection));
                fault.Left -= identified.Count > 0 ? 1 : 0;
                break;
            case FaultKind.GatewayDown:
                gatewayDownUntil = time.GetUtcNow() + fault.Duration;
                foreach (GatewayConnection connection in sessions.Connections)
                {
                    connection.Send(new Outgoing.Cut());
                }

                break;
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

    /// <summary>Faults that were left for a later connection.</summary>
    public void OnConnected(GatewayConnection connection)
    {
        Fault? fault = Take(FaultKind.Disconnect) ?? Take(FaultKind.Reconnect) ?? Take(FaultKind.InvalidSession);
        if (fault is not null)
        {
            Play(fault, connection);
        }
    }

    public Fault? TakeForRest(FaultKind kind, string method, string template, string path) =>
        Take(kind, fault => RoutePattern.Matches(fault.Route, method, template, path));

    public void Clear()
    {
        faults.Clear();
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

    private void Play(Fault fault, GatewayConnection connection)
    {
        switch (fault.Kind)
        {
            case FaultKind.Reconnect:
                connection.Send(new Outgoing.Payload(GatewayPayload.Reconnect));
                break;
            case FaultKind.InvalidSession:
                bool resumable = fault.Body.AsFlag() ?? false;
                if (!resumable && connection.Session is { } session)
                {
                    session.Detach(time.GetUtcNow());
                    sessions.End(session);
                    connection.Session = null;
                }

                connection.Send(new Outgoing.Payload(GatewayPayload.InvalidSession(resumable)));
                break;
            default:
                connection.Send(fault.Status is { } code ? new Outgoing.Close((CloseCode)code, "Asked for.") : new Outgoing.Cut());
                break;
        }
    }
}

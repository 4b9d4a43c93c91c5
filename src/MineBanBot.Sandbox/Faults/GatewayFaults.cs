using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Gateway;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.Sockets;

namespace MineBanBot.Sandbox.Faults;

/// <summary>What a fault does to one connection.</summary>
internal sealed class GatewayFaults(TimeProvider time, GatewaySessions sessions)
{
    private const int LargeEventSize = 100_000;

    public void Play(Fault fault, GatewayConnection connection)
    {
        switch (fault.Kind)
        {
            case FaultKind.Reconnect:
                connection.Send(new Outgoing.Payload(GatewayPayload.Reconnect));
                break;
            case FaultKind.HeartbeatRequest:
                connection.Send(new Outgoing.Payload(GatewayPayload.HeartbeatRequest));
                break;
            case FaultKind.InvalidSession:
                Invalidate(connection, fault.Body.AsFlag() ?? false);
                break;
            case FaultKind.LargeEvent:
                // An event of no known name: clients must pass over it, however large.
                int size = (int)Math.Clamp(fault.Body.AsWhole() ?? LargeEventSize, 0, 10_000_000);
                connection.Session?.Dispatch("SANDBOX_FILLER", new JsonObject { ["filler"] = new string('x', size) });
                break;
            default:
                Disconnect(connection, fault.Status);
                break;
        }
    }

    // Some clients resume or identify on the same socket, others on a new one: both must find the way free.
    private void Invalidate(GatewayConnection connection, bool resumable)
    {
        if (connection.Session is { } session)
        {
            session.Detach(time.GetUtcNow());
            connection.Session = null;
            if (!resumable)
            {
                sessions.End(session);
            }
        }

        connection.Send(new Outgoing.Payload(GatewayPayload.InvalidSession(resumable)));
    }

    private void Disconnect(GatewayConnection connection, int? status)
    {
        if (status is not { } number)
        {
            connection.Send(new Outgoing.Cut());
            return;
        }

        CloseCode code = (CloseCode)number;
        if (code.EndsSession() && connection.Session is { } session)
        {
            sessions.End(session);
        }

        connection.Send(new Outgoing.Close(code, "Asked for."));
    }
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Sockets;

namespace MineBanBot.Sandbox.Gateway;

/// <summary>What the gateway answers to each payload of one connection.</summary>
internal sealed class GatewayDialogue(SandboxState state, GatewayConnection connection, string resumeUrl, int version)
{
    private readonly SendBudget budget = new(state.Time);
    private readonly GatewayLogin login = new(state, connection, resumeUrl, version);

    public void Begin(TimeSpan heartbeatInterval)
    {
        if (version is not (9 or 10))
        {
            Close(CloseCode.InvalidApiVersion, "Invalid API version.");
            return;
        }

        connection.Send(new Outgoing.Payload(GatewayPayload.Hello(heartbeatInterval)));
        state.Faults.OnConnected(connection);
    }

    public void Receive(Incoming incoming)
    {
        lock (state.Gate)
        {
            if (incoming is not Incoming.Payload payload)
            {
                Breach("gateway_payload_size", "A payload was longer than 4096 bytes.");
                Close(CloseCode.DecodeError, "Error while decoding payload.");
            }
            else if (!budget.Take())
            {
                Breach("gateway_rate_limit", "More than 120 payloads were sent in 60 seconds.");
                Close(CloseCode.RateLimited, "You are being rate limited.");
            }
            else if (!JsonText.TryParse(payload.Json.Span, out JsonNode? node) || node is not JsonObject message)
            {
                Breach("gateway_payload", "A payload was not a JSON object.");
                Close(CloseCode.DecodeError, "Error while decoding payload.");
            }
            else
            {
                Answer(message.Whole("op"), message["d"]);
            }
        }
    }

    public void CheckHeartbeat()
    {
        lock (state.Gate)
        {
            if (!connection.Heard)
            {
                Breach("heartbeat_missing", "No heartbeat arrived for two intervals.");
                Close(CloseCode.SessionTimedOut, "Session timed out.");
            }

            connection.Heard = false;
        }
    }

    public void Finish(bool clientEndedIt)
    {
        if (connection.Session is not { } session || session.Connection != connection)
        {
            return;
        }

        session.Detach(state.Time.GetUtcNow());
        if (clientEndedIt)
        {
            state.Sessions.End(session);
        }

        state.Changes.Say("bots");
    }

    private void Answer(long? op, JsonNode? data)
    {
        switch (op)
        {
            case 1:
                connection.Heard = true;
                if (!state.Faults.MutesHeartbeatAck())
                {
                    connection.Send(new Outgoing.Payload(GatewayPayload.HeartbeatAck));
                }

                break;
            case 2 or 6 when connection.Session is not null:
                Breach("second_identify", "The connection was already identified.");
                Close(CloseCode.AlreadyAuthenticated, "Already authenticated.");
                break;
            case 2:
                login.Identify(data as JsonObject ?? []);
                break;
            case 6:
                login.Resume(data as JsonObject ?? []);
                break;
            case 3 or 4 or 8 or 31 or 43 when connection.Session is null:
                Breach("not_authenticated", "A payload was sent before identifying.");
                Close(CloseCode.NotAuthenticated, "Not authenticated.");
                break;
            case 3 when Presence.Fault(data) is { } fault:
                Breach("presence", fault);
                Close(CloseCode.DecodeError, "Error while decoding payload.");
                break;
            case 3 or 4 or 8 or 31 or 43:
                break;
            default:
                Breach("gateway_opcode", "An opcode was unknown or is only for the server to send.");
                Close(CloseCode.UnknownOpcode, "Unknown opcode.");
                break;
        }
    }

    private void Breach(string rule, string detail) => state.Violations.OnGateway(rule, detail);

    private void Close(CloseCode code, string reason) => connection.Send(new Outgoing.Close(code, reason));
}

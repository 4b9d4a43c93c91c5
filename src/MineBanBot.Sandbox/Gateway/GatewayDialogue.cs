using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Limits;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Gateway;

/// <summary>What the gateway answers to each payload of one connection.</summary>
internal sealed class GatewayDialogue(SandboxState state, GatewayConnection connection, string resumeUrl, int version)
{
    private readonly SendBudget budget = new(state.Time);

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
                Identify(data as JsonObject ?? []);
                break;
            case 6:
                Resume(data as JsonObject ?? []);
                break;
            case 3 or 4 or 8 or 31 or 43 when connection.Session is null:
                Breach("not_authenticated", "A payload was sent before identifying.");
                Close(CloseCode.NotAuthenticated, "Not authenticated.");
                break;
            case 3 or 4 or 8 or 31 or 43:
                break;
            default:
                Breach("gateway_opcode", "An opcode was unknown or is only for the server to send.");
                Close(CloseCode.UnknownOpcode, "Unknown opcode.");
                break;
        }
    }

    private void Identify(JsonObject identify)
    {
        if (state.Login(TokenIn(identify)) is not { } bot)
        {
            Close(CloseCode.AuthenticationFailed, "Authentication failed.");
        }
        else if (!Shard.TryRead(identify["shard"], out Shard shard))
        {
            Close(CloseCode.InvalidShard, "Invalid shard.");
        }
        else if (state.World.Guilds.Count(shard.Carries) > 2500)
        {
            Close(CloseCode.ShardingRequired, "Sharding required.");
        }
        else if (identify.Whole("intents") is not { } bits || (bits & ~(long)GatewayIntents.Known) != 0)
        {
            Breach("identify_intents", "Identify carried no intents or unknown ones.");
            Close(CloseCode.InvalidIntents, "Invalid intent(s).");
        }
        else if (((GatewayIntents)bits & GatewayIntents.Privileged) != 0)
        {
            Close(CloseCode.DisallowedIntents, "Disallowed intent(s).");
        }
        else
        {
            if (identify.Fields("properties") is null)
            {
                Breach("identify_properties", "Identify carried no properties.");
            }

            if (identify.Flag("compress") == true && connection.Compression != Compression.None)
            {
                Breach("identify_compress", "Identify asked for payload compression beside transport compression.");
            }

            Admit(bot, shard, (GatewayIntents)bits);
        }
    }

    private void Admit(Bot bot, Shard shard, GatewayIntents intents)
    {
        switch (state.Identifies.Take(bot, shard))
        {
            case IdentifyVerdict.TooEarly:
                Breach("max_concurrency", "More identifies came in 5 seconds than max_concurrency allows.");
                connection.Send(new Outgoing.Payload(GatewayPayload.InvalidSession(resumable: false)));
                break;
            case IdentifyVerdict.Exhausted:
                Breach("session_start_limit", "An identify came when none were left for the day.");
                foreach (GatewaySession session in state.Sessions.Of(bot).ToList())
                {
                    session.Connection?.Send(new Outgoing.Close(CloseCode.AuthenticationFailed, "Authentication failed."));
                    state.Sessions.End(session);
                }

                Close(CloseCode.AuthenticationFailed, "Authentication failed.");
                break;
            default:
                Welcome(state.Sessions.Open(bot, shard, intents));
                break;
        }
    }

    private void Welcome(GatewaySession session)
    {
        List<Guild> guilds = [.. state.World.Guilds.Where(session.Shard.Carries)];
        Take(session);
        session.DispatchAtOnce("READY", ReadyPayload.Describe(session, guilds, resumeUrl, version));
        if (!session.Intents.HasFlag(GatewayIntents.Guilds))
        {
            return;
        }

        if (state.Faults.GuildsDelay() is { } delay)
        {
            guilds.Reverse();
            session.Later = state.Time.CreateTimer(_ => AnnounceLate(session, guilds), null, delay, Timeout.InfiniteTimeSpan);
        }
        else
        {
            Announce(session, guilds);
        }
    }

    private void AnnounceLate(GatewaySession session, List<Guild> guilds)
    {
        lock (state.Gate)
        {
            Announce(session, guilds);
        }
    }

    private void Announce(GatewaySession session, List<Guild> guilds)
    {
        foreach (Guild guild in guilds)
        {
            session.Dispatch("GUILD_CREATE", GuildJson.Created(guild, session.Bot.User, state.World.MemberCount));
        }
    }

    private void Resume(JsonObject resume)
    {
        if (state.Login(TokenIn(resume)) is not { } bot)
        {
            Close(CloseCode.AuthenticationFailed, "Authentication failed.");
            return;
        }

        GatewaySession? session = state.Sessions.Find(resume.Text("session_id"));
        if (session is not null && state.Faults.RefusesResume())
        {
            state.Sessions.End(session);
            session = null;
        }

        if (session is null || session.Bot != bot)
        {
            connection.Send(new Outgoing.Payload(GatewayPayload.InvalidSession(resumable: false)));
        }
        else if (resume.Whole("seq") is not { } sequence || sequence < 0 || sequence > session.Sequence)
        {
            state.Sessions.End(session);
            Close(CloseCode.InvalidSequence, "Invalid seq.");
        }
        else
        {
            // A half-open predecessor gives way.
            session.Connection?.Send(new Outgoing.Cut());
            Take(session);
            if (session.Replay((int)sequence))
            {
                session.DispatchAtOnce("RESUMED", new JsonObject { ["_trace"] = new JsonArray("[\"sandbox\"]") });
            }
            else
            {
                state.Sessions.End(session);
                connection.Session = null;
                connection.Send(new Outgoing.Payload(GatewayPayload.InvalidSession(resumable: false)));
            }
        }
    }

    private void Take(GatewaySession session)
    {
        connection.Session = session;
        session.Attach(connection);
        state.Changes.Say("bots");
    }

    private static string? TokenIn(JsonObject data) =>
        data.Text("token") is { } token && token.StartsWith("Bot ", StringComparison.Ordinal) ? token[4..] : data.Text("token");

    private void Breach(string rule, string detail) => state.Violations.Add(rule, detail, "GATEWAY");

    private void Close(CloseCode code, string reason) => connection.Send(new Outgoing.Close(code, reason));
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Limits;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.Sockets;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Gateway;

/// <summary>How a connection comes to its session: a new one, or one that it resumes.</summary>
internal sealed class GatewayLogin(SandboxState state, GatewayConnection connection, string resumeUrl, int version)
{
    // https://discord.com/developers/docs/events/gateway#identifying
    public void Identify(JsonObject identify)
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

            if (identify["presence"] is { } presence && Presence.Fault(presence) is { } fault)
            {
                Breach("presence", fault);
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

    // https://discord.com/developers/docs/events/gateway#resuming
    public void Resume(JsonObject resume)
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

    private void Breach(string rule, string detail) => state.Violations.OnGateway(rule, detail);

    private void Close(CloseCode code, string reason) => connection.Send(new Outgoing.Close(code, reason));
}

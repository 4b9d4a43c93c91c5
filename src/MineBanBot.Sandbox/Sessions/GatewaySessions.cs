using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Faults;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sockets;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Sessions;

/// <summary>All logins, connected or waiting for a resume.</summary>
internal sealed class GatewaySessions(TimeProvider time, EventFaults faults)
{
    private static readonly TimeSpan Resumable = TimeSpan.FromMinutes(5);
    private readonly List<GatewaySession> sessions = [];
    private readonly HashSet<GatewayConnection> connections = [];
    private int opened;

    public IReadOnlyCollection<GatewayConnection> Connections => connections;

    public void Connected(GatewayConnection connection) => connections.Add(connection);

    public void Disconnected(GatewayConnection connection) => connections.Remove(connection);

    public IEnumerable<GatewaySession> Of(Bot bot) => sessions.Where(session => session.Bot == bot);

    public bool IsConnected(Bot bot) => Of(bot).Any(session => session.IsConnected);

    public GatewaySession Open(Bot bot, Shard shard, GatewayIntents intents)
    {
        sessions.RemoveAll(IsOver);
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{bot.ApplicationId} session {opened++}"));
        GatewaySession session = new(Convert.ToHexStringLower(digest.AsSpan(0, 16)), bot, shard, intents, time, faults);
        sessions.Add(session);
        return session;
    }

    public GatewaySession? Find(string? id) => sessions.Find(session => session.Id == id && !IsOver(session));

    public void End(GatewaySession session) => sessions.Remove(session);

    /// <summary>Sends an event to the sessions whose shard and intents cover it; a cut session keeps it for its resume.</summary>
    public void Dispatch(Bot bot, Guild? guild, GatewayIntents needed, string name, JsonObject data, Interaction? carried = null)
    {
        foreach (GatewaySession session in Listening(bot, guild, needed))
        {
            session.Dispatch(name, data, carried);
        }
    }

    /// <summary>Whether anybody would hear of it: most bots listen to few events, and what nobody hears need not be described.</summary>
    public bool IsHeard(Bot bot, Guild? guild, GatewayIntents needed) => Listening(bot, guild, needed).Any();

    private IEnumerable<GatewaySession> Listening(Bot bot, Guild? guild, GatewayIntents needed) =>
        Of(bot).Where(session => !IsOver(session) && session.Shard.Carries(guild) && (session.Intents & needed) == needed);

    private bool IsOver(GatewaySession session) => !session.IsConnected && time.GetUtcNow() - session.CutAt > Resumable;
}

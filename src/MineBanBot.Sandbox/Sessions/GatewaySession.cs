using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Faults;
using MineBanBot.Sandbox.Gateway;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sockets;

namespace MineBanBot.Sandbox.Sessions;

/// <summary>A login. It outlives its connection and keeps what it sent, so that a resume can replay it.</summary>
internal sealed class GatewaySession(string id, Bot bot, Shard shard, GatewayIntents intents, TimeProvider time, EventFaults faults)
{
    private const int Kept = 2000;
    private readonly Queue<(int Sequence, byte[] Payload, Interaction? Carried)> sent = new();
    private (string Name, JsonNode? Data, Interaction? Carried)? overtaken;

    public string Id { get; } = id;

    public Bot Bot { get; } = bot;

    public Shard Shard { get; } = shard;

    public GatewayIntents Intents { get; } = intents;

    public int Sequence { get; private set; }

    public GatewayConnection? Connection { get; private set; }

    public DateTimeOffset CutAt { get; private set; }

    /// <summary>Holds on to what is to happen to it after a while.</summary>
    public ITimer? Later { get; set; }

    public bool IsConnected => Connection is not null;

    public void Attach(GatewayConnection connection) => Connection = connection;

    public void Detach(DateTimeOffset now)
    {
        // What still waits to be overtaken is replayed with the rest.
        SendOvertaken();
        (Connection, CutAt) = (null, now);
        foreach ((int _, byte[] _, Interaction? carried) in sent)
        {
            carried?.DeliveredAt = null;
        }
    }

    public void Dispatch(string name, JsonNode? data, Interaction? carried = null)
    {
        if (overtaken is null && faults.TakeSwap())
        {
            overtaken = (name, data, carried);
            return;
        }

        byte[] payload = DispatchAtOnce(name, data, carried);
        if (faults.TakeDuplicate())
        {
            Connection?.Send(new Outgoing.Payload(payload));
        }

        SendOvertaken();
    }

    /// <summary>READY and RESUMED: Discord never sends these twice or late.</summary>
    public byte[] DispatchAtOnce(string name, JsonNode? data, Interaction? carried = null)
    {
        byte[] payload = GatewayPayload.Dispatch(name, ++Sequence, data);
        sent.Enqueue((Sequence, payload, carried));
        if (sent.Count > Kept)
        {
            sent.Dequeue();
        }

        Send(payload, carried);
        return payload;
    }

    /// <summary>False when some of what is asked for is no longer kept.</summary>
    public bool Replay(int after)
    {
        if (sent.TryPeek(out (int Sequence, byte[] Payload, Interaction? Carried) oldest) && oldest.Sequence > after + 1)
        {
            return false;
        }

        foreach ((int _, byte[] payload, Interaction? carried) in sent.Where(sent => sent.Sequence > after))
        {
            Send(payload, carried);
        }

        return true;
    }

    private void Send(byte[] payload, Interaction? carried)
    {
        if (Connection is { } connection)
        {
            connection.Send(new Outgoing.Payload(payload));
            carried?.DeliveredAt ??= time.GetTimestamp();
        }
    }

    private void SendOvertaken()
    {
        if (overtaken is { } late)
        {
            overtaken = null;
            DispatchAtOnce(late.Name, late.Data, late.Carried);
        }
    }
}

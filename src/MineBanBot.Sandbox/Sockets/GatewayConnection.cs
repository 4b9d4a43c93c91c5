using System.Net.WebSockets;
using System.Threading.Channels;

using MineBanBot.Sandbox.Faults;
using MineBanBot.Sandbox.Sessions;

namespace MineBanBot.Sandbox.Sockets;

/// <summary>One socket: a send queue, and a loop that hands on what arrives.</summary>
internal sealed class GatewayConnection(WebSocket socket, Compression compression, EventFaults faults)
{
    private const int PayloadLimit = 4096;
    private static readonly TimeSpan EchoWait = TimeSpan.FromSeconds(1);

    private readonly Channel<Outgoing> queue = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private volatile bool closing;

    public GatewaySession? Session { get; set; }

    public Compression Compression => compression;

    public bool Heard { get; set; } = true;

    /// <summary>Never waits: safe under the world's lock.</summary>
    public void Send(Outgoing outgoing)
    {
        if (closing)
        {
            return;
        }

        closing = outgoing is not Outgoing.Payload;
        queue.Writer.TryWrite(outgoing is Outgoing.Payload payload && faults.TakeSplit() ? payload with { Split = true } : outgoing);
    }

    /// <returns>Whether the client ended it with 1000 or 1001 on its own initiative, which ends its session.</returns>
    public async Task<bool> RunAsync(Action<Incoming> received, CancellationToken cancellationToken)
    {
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task sending = SendAllAsync(ended);
        bool finished = await ReceiveAllAsync(received, ended.Token);
        closing = true;
        queue.Writer.TryComplete();
        await sending;
        if (socket.State is not WebSocketState.Closed)
        {
            // After a whole close handshake a reset could overtake the close frame that the client still has to read.
            socket.Abort();
        }

        return finished;
    }

    private async Task SendAllAsync(CancellationTokenSource ended)
    {
        using FrameEncoder encoder = new(compression);
        try
        {
            await foreach (Outgoing outgoing in queue.Reader.ReadAllAsync(ended.Token))
            {
                switch (outgoing)
                {
                    case Outgoing.Payload payload:
                        foreach (ReadOnlyMemory<byte> message in encoder.Encode(payload))
                        {
                            await socket.SendAsync(message, encoder.MessageType, true, ended.Token);
                        }

                        break;
                    case Outgoing.Close close:
                        await socket.CloseOutputAsync((WebSocketCloseStatus)(int)close.Code, close.Reason, ended.Token);
                        await EndSoonAsync(ended);
                        return;
                    default:
                        socket.Abort();
                        await ended.CancelAsync();
                        return;
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The other end is gone; the receiving loop notices the same.
        }
    }

    // The client's answer to our close is awaited on real time: a test's clock may stand still.
    private static async Task EndSoonAsync(CancellationTokenSource ended)
    {
        try
        {
            await Task.Delay(EchoWait, TimeProvider.System, ended.Token);
            await ended.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // Ended already.
        }
    }

    private async Task<bool> ReceiveAllAsync(Action<Incoming> received, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[PayloadLimit + 1];
        try
        {
            while (true)
            {
                int length = 0;
                ValueWebSocketReceiveResult result;
                do
                {
                    result = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                    length += result.Count;
                }
                while (!result.EndOfMessage && length < buffer.Length && result.MessageType != WebSocketMessageType.Close);

                if (result.MessageType == WebSocketMessageType.Close)
                {
                    return await AnswerCloseAsync(cancellationToken);
                }

                // What still arrives after we said goodbye is nobody's business.
                if (!closing)
                {
                    received(length > PayloadLimit ? new Incoming.TooLong() : new Incoming.Payload(buffer.AsMemory(0, length)));
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    private async Task<bool> AnswerCloseAsync(CancellationToken cancellationToken)
    {
        // Many clients echo our close as 1000; only a close of their own ends the session.
        bool theirs = !closing;
        bool final = socket.CloseStatus is WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable;
        closing = true;
        if (theirs && socket.State == WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }

        return theirs && final;
    }
}

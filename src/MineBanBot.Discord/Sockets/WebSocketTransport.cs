using System.Net.WebSockets;

namespace MineBanBot.Discord.Sockets;

/// <summary>The gateway over a real WebSocket: messages as they come.</summary>
/// <param name="userAgent">Sent with the handshake: ClientWebSocket sends none of its own and some servers ask for one.</param>
/// <param name="limit">The most bytes one message may have.</param>
internal sealed class WebSocketTransport(string userAgent, int limit = WebSocketTransport.DefaultLimit) : IGatewayTransport
{
    /// <summary>Far above what Discord sends, far below what would hurt.</summary>
    public const int DefaultLimit = 32 * 1024 * 1024;

    private readonly ClientWebSocket socket = new();
    private Task<GatewayFrame>? receiving;

    /// <summary>A connection to the real network, whose messages travel as asked.</summary>
    public static IGatewayTransport With(TransportCompression compression, string userAgent)
    {
        WebSocketTransport plain = new(userAgent);
        return compression == TransportCompression.ZlibStream ? new ZlibStreamTransport(plain) : plain;
    }

    /// <inheritdoc/>
    public async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        socket.Options.SetRequestHeader("User-Agent", userAgent);

        // Discord's own heartbeat is the keep-alive; pings beside it would only hide a zombie.
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
        }
        catch (WebSocketException failure)
        {
            throw new IOException($"No connection to the gateway at {address.Host}: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    public async Task<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken)
    {
        // Cancelling the socket's own receive would abort the socket, and then no close code could be sent any more.
        receiving ??= MessageReader.ReadAsync(socket, limit);
        GatewayFrame frame = await receiving.WaitAsync(cancellationToken);
        receiving = null;
        return frame;
    }

    /// <inheritdoc/>
    public async Task SendAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(json, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception failure) when (failure is WebSocketException or InvalidOperationException)
        {
            throw new IOException("The gateway connection is gone.", failure);
        }
    }

    /// <inheritdoc/>
    public async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", cancellationToken);
            }

            // Leaving before the other side has read our goodbye could take it back: what is unread here resets the connection.
            while (socket.State == WebSocketState.CloseSent && await ReceiveAsync(cancellationToken) is GatewayFrame.Payload)
            {
            }
        }
        catch (Exception failure) when (failure is WebSocketException or InvalidOperationException or OperationCanceledException)
        {
            // The other side was faster, or is not listening: closed is what was wanted.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        if (receiving is { } pending)
        {
            await pending;
        }
    }
}

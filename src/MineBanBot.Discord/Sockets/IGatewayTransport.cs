namespace MineBanBot.Discord.Sockets;

/// <summary>
/// One connection to the gateway, good for one session attempt. It gives whole decoded messages: transport compression
/// (https://discord.com/developers/docs/events/gateway#transport-compression) belongs below this line.
/// </summary>
internal interface IGatewayTransport : IAsyncDisposable
{
    /// <summary>Opens the connection.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    Task ConnectAsync(Uri address, CancellationToken cancellationToken);

    /// <summary>
    /// The next message, or the end. A cancelled receive leaves the connection open, so that it can still be closed by code.
    /// </summary>
    Task<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Sends one text message. Not safe to call twice at once.</summary>
    /// <exception cref="IOException">The connection is gone.</exception>
    Task SendAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken);

    /// <summary>
    /// Says goodbye with a code and waits until the other side has heard it; does nothing when the connection is gone already.
    /// </summary>
    Task CloseAsync(int code, CancellationToken cancellationToken);
}

using System.Buffers;

namespace MineBanBot.Discord.Sockets;

/// <summary>
/// A connection whose messages arrive as one zlib stream. A message is whole when its last bytes are those of a flush; until then it
/// may be spread over several WebSocket messages (https://discord.com/developers/docs/events/gateway#zlibstream).
/// </summary>
/// <param name="inner">Carries the compressed messages.</param>
/// <param name="limit">The most bytes one message may have, compressed or not.</param>
internal sealed class ZlibStreamTransport(IGatewayTransport inner, int limit = WebSocketTransport.DefaultLimit) : IGatewayTransport
{
    private readonly ZlibInflater inflater = new(limit);

    // Kept between calls: a cancelled receive must not lose the first half of a message.
    private readonly ArrayBufferWriter<byte> gathered = new();

    private static ReadOnlySpan<byte> FlushMark => [0x00, 0x00, 0xFF, 0xFF];

    /// <inheritdoc/>
    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) =>
        inner.ConnectAsync(GatewayAddress.Compressed(address, "zlib-stream"), cancellationToken);

    /// <inheritdoc/>
    public async Task<GatewayFrame> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            GatewayFrame frame = await inner.ReceiveAsync(cancellationToken);
            if (frame is not GatewayFrame.Payload part)
            {
                return frame;
            }

            if (Whole(part.Json) is { } message)
            {
                return message;
            }
        }
    }

    /// <inheritdoc/>
    public Task SendAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken) => inner.SendAsync(json, cancellationToken);

    /// <inheritdoc/>
    public Task CloseAsync(int code, CancellationToken cancellationToken) => inner.CloseAsync(code, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        inflater.Dispose();
        return inner.DisposeAsync();
    }

    private GatewayFrame? Whole(ReadOnlyMemory<byte> part)
    {
        if (gathered.WrittenCount + (long)part.Length > limit)
        {
            return new GatewayFrame.Closed(null);
        }

        gathered.Write(part.Span);
        if (!gathered.WrittenSpan.EndsWith(FlushMark))
        {
            return null;
        }

        try
        {
            return new GatewayFrame.Payload(inflater.Inflate(gathered.WrittenMemory));
        }
        catch (InvalidDataException)
        {
            // The stream has lost its thread: only a new connection has a new one.
            return new GatewayFrame.Closed(null);
        }
        finally
        {
            gathered.ResetWrittenCount();
        }
    }
}

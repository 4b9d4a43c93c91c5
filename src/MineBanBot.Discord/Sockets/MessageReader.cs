using System.Net.WebSockets;

namespace MineBanBot.Discord.Sockets;

/// <summary>Puts the frames of a WebSocket together to whole messages.</summary>
internal static class MessageReader
{
    /// <summary>Reads one message; a cut connection or a message above the limit counts as closed without a code.</summary>
    public static async Task<GatewayFrame> ReadAsync(WebSocket socket, int limit)
    {
        byte[] buffer = new byte[4096];
        int length = 0;
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += part.Count;
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return new GatewayFrame.Closed((int?)socket.CloseStatus);
                }

                if (part.EndOfMessage)
                {
                    return new GatewayFrame.Payload(buffer.AsMemory(0, length));
                }

                if (length == buffer.Length)
                {
                    if (length >= limit)
                    {
                        socket.Abort();
                        return new GatewayFrame.Closed(null);
                    }

                    Array.Resize(ref buffer, Math.Min(length * 2, limit));
                }
            }
        }
        catch (Exception failure) when (failure is WebSocketException or InvalidOperationException or OperationCanceledException)
        {
            return new GatewayFrame.Closed(null);
        }
    }
}

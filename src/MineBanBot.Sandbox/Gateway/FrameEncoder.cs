using System.IO.Compression;
using System.Net.WebSockets;

namespace MineBanBot.Sandbox.Gateway;

/// <summary>Turns payloads into frames of one connection; zlib-stream keeps one context as long as the connection.</summary>
internal sealed class FrameEncoder : IDisposable
{
    private readonly MemoryStream compressed = new();
    private readonly ZLibStream? zlib;

    public FrameEncoder(bool compress)
    {
        zlib = compress ? new ZLibStream(compressed, CompressionLevel.Fastest) : null;
    }

    public WebSocketMessageType MessageType => zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;

    public ReadOnlyMemory<byte> Encode(byte[] json)
    {
        if (zlib is null)
        {
            return json;
        }

        compressed.SetLength(0);
        zlib.Write(json);
        // A sync flush, which ends in the 00 00 FF FF that clients wait for.
        zlib.Flush();
        return compressed.ToArray();
    }

    public void Dispose()
    {
        zlib?.Dispose();
        compressed.Dispose();
    }
}

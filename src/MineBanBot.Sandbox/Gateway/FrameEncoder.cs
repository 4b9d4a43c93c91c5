using System.IO.Compression;
using System.Net.WebSockets;

namespace MineBanBot.Sandbox.Gateway;

/// <summary>Turns payloads into frames of one connection; zlib-stream keeps one context as long as the connection.</summary>
internal sealed class FrameEncoder : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _zlib;

    public FrameEncoder(bool compress)
    {
        _zlib = compress ? new ZLibStream(_compressed, CompressionLevel.Fastest) : null;
    }

    public WebSocketMessageType MessageType => _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;

    public ReadOnlyMemory<byte> Encode(byte[] json)
    {
        if (_zlib is null)
        {
            return json;
        }

        _compressed.SetLength(0);
        _zlib.Write(json);
        // A sync flush, which ends in the 00 00 FF FF that clients wait for.
        _zlib.Flush();
        return _compressed.ToArray();
    }

    public void Dispose()
    {
        _zlib?.Dispose();
        _compressed.Dispose();
    }
}

using System.IO.Compression;
using System.Net.WebSockets;

using ZstdSharp;

namespace MineBanBot.Sandbox.Sockets;

/// <summary>Turns payloads into frames of one connection; a compressed stream keeps one context as long as the connection.</summary>
internal sealed class FrameEncoder : IDisposable
{
    private const int Pieces = 3;
    private readonly MemoryStream compressed = new();
    private readonly Stream? stream;
    private readonly Compression compression;

    public FrameEncoder(Compression compression)
    {
        this.compression = compression;
        stream = compression switch
        {
            Compression.Zlib => new ZLibStream(compressed, CompressionLevel.Fastest),
            Compression.Zstd => new CompressionStream(compressed, level: 1),
            _ => null,
        };
    }

    public WebSocketMessageType MessageType => stream is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;

    /// <summary>The WebSocket messages that make up a payload: one, or several when it is to be split.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Encode(Outgoing.Payload payload)
    {
        if (stream is null)
        {
            return [payload.Json];
        }

        compressed.SetLength(0);
        stream.Write(payload.Json);
        // A flush: with zlib it ends in the 00 00 FF FF that clients wait for, with zstd it ends the block.
        stream.Flush();
        byte[] whole = compressed.ToArray();
        // A zstd message is always whole; only zlib has a mark for its end.
        return payload.Split && compression == Compression.Zlib
            ? whole.Chunk((whole.Length / Pieces) + 1).Select(piece => (ReadOnlyMemory<byte>)piece)
            : [whole];
    }

    public void Dispose()
    {
        stream?.Dispose();
        compressed.Dispose();
    }
}

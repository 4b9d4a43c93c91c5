using System.IO.Compression;
using System.Text;

namespace MineBanBot.Discord.Tests.Sockets;

/// <summary>Discord's half of a zlib stream: each message ends with a flush.</summary>
internal sealed class Deflated : IDisposable
{
    private readonly MemoryStream compressed = new();
    private readonly ZLibStream zlib;

    public Deflated() => zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true);

    /// <summary>The bytes of the next message.</summary>
    public byte[] Next(string text)
    {
        zlib.Write(Encoding.UTF8.GetBytes(text));
        zlib.Flush();
        byte[] bytes = compressed.ToArray();
        compressed.SetLength(0);
        return bytes;
    }

    public void Dispose()
    {
        zlib.Dispose();
        compressed.Dispose();
    }
}

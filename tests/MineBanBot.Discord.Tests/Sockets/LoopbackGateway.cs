using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace MineBanBot.Discord.Tests.Sockets;

/// <summary>A real WebSocket server for one client, on a port the system picks.</summary>
internal sealed class LoopbackGateway : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public LoopbackGateway() => listener.Start();

    public Uri Address => new($"ws://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public string Handshake { get; private set; } = "";

    public TcpClient? Connection { get; private set; }

    public async Task<WebSocket> AcceptAsync()
    {
        Connection = await listener.AcceptTcpClientAsync();
        NetworkStream stream = Connection.GetStream();
        byte[] buffer = new byte[4096];
        while (!Handshake.Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            Handshake += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }

        string key = Handshake.Split("Sec-WebSocket-Key: ")[1].Split("\r\n")[0];
#pragma warning disable CA5350 // RFC 6455 asks for SHA-1.
        string accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"));
        return WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
    }

    public void Dispose()
    {
        Connection?.Dispose();
        listener.Dispose();
    }
}

using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;

namespace MineBanBot.Sandbox.Tests.Gateway;

public class CompressionTests
{
    [Fact]
    public async Task Zlib_stream_keeps_one_context_and_ends_each_message_in_a_flush()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox, "/gateway?v=10&encoding=json&compress=zlib-stream");
        List<byte> received = [];

        byte[] hello = await ReadAsync(gateway, received);
        await gateway.IdentifyAsync();
        byte[] ready = await ReadAsync(gateway, received);
        await ReadAsync(gateway, received);

        Assert.Equal(0x78, hello[0]);
        Assert.NotEqual(0x78, ready[0]);
        string[] names = [.. Payloads(received).Select(payload => (string?)payload["t"] ?? "HELLO")];
        Assert.Equal(["HELLO", "READY", "GUILD_CREATE"], names);
    }

    private static async Task<byte[]> ReadAsync(TestGateway gateway, List<byte> received)
    {
        (WebSocketMessageType type, byte[] bytes) = await gateway.ReceiveBytesAsync();
        Assert.Equal(WebSocketMessageType.Binary, type);
        Assert.Equal([0x00, 0x00, 0xFF, 0xFF], bytes[^4..]);
        received.AddRange(bytes);
        return bytes;
    }

    private static IEnumerable<JsonNode> Payloads(List<byte> compressed)
    {
        using ZLibStream stream = new(new MemoryStream([.. compressed]), CompressionMode.Decompress);
        using MemoryStream whole = new();
        stream.CopyTo(whole);
        string text = System.Text.Encoding.UTF8.GetString(whole.ToArray());
        return text.Replace("}{\"t\":", "}\n{\"t\":", StringComparison.Ordinal).Split('\n').Select(line => JsonNode.Parse(line)!);
    }
}

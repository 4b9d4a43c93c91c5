using System.IO.Compression;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Tests.Playing;
using ZstdSharp;

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

    [Fact]
    public async Task A_message_can_come_in_pieces_of_which_only_the_last_ends_in_the_flush()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox, "/gateway?v=10&encoding=json&compress=zlib-stream");
        List<byte> received = [];
        await ReadAsync(gateway, received);
        await sandbox.PostAsync("/sandbox/faults", """{"fault":"split_messages"}""");

        await gateway.IdentifyAsync();
        for (int piece = 0; piece < 2; piece++)
        {
            (_, byte[] bytes) = await gateway.ReceiveBytesAsync();
            Assert.NotEqual([0x00, 0x00, 0xFF, 0xFF], bytes[^4..]);
            received.AddRange(bytes);
        }

        await ReadAsync(gateway, received);

        Assert.Equal("READY", (string?)Payloads(received).Last()["t"]);
    }

    [Fact]
    public async Task Zstd_stream_keeps_one_frame_and_each_message_can_be_read_at_once()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox, "/gateway?v=10&encoding=json&compress=zstd-stream");
        using MemoryStream feed = new();
        using DecompressionStream inflated = new(feed, checkEndOfStream: false);
        byte[] room = new byte[100_000];
        List<string?> names = [];

        for (int message = 0; message < 3; message++)
        {
            (WebSocketMessageType type, byte[] bytes) = await gateway.ReceiveBytesAsync();
            Assert.Equal(WebSocketMessageType.Binary, type);
            feed.SetLength(0);
            feed.Write(bytes);
            feed.Position = 0;
            int length = await inflated.ReadAsync(room);
            names.Add((string?)JsonNode.Parse(room.AsSpan(0, length))!["t"]);
            if (message == 0)
            {
                await gateway.IdentifyAsync();
            }
        }

        Assert.Equal([null, "READY", "GUILD_CREATE"], names);
    }

    [Fact]
    public async Task Payload_compression_beside_transport_compression_is_recorded()
    {
        await using RunningSandbox sandbox = await RunningSandbox.StartAsync();
        using TestGateway gateway = await TestGateway.ConnectAsync(sandbox, "/gateway?v=10&encoding=json&compress=zlib-stream");

        await gateway.SendAsync($$$"""{"op":2,"d":{"token":"{{{RunningSandbox.Token}}}","intents":1,"compress":true,"properties":{} } }""");
        for (int message = 0; message < 3; message++)
        {
            await gateway.ReceiveBytesAsync();
        }

        Assert.Equal(["identify_compress"], await sandbox.ViolationsAsync());
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

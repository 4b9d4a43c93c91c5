using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

using MineBanBot.Discord.Sockets;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Sockets;

public sealed class ZlibStreamTransportTests : IAsyncDisposable
{
    private readonly Deflated discord = new();
    private readonly ScriptedTransport wire = new(Channel.CreateUnbounded<ScriptedTransport>().Writer);

    [Fact]
    public async Task It_asks_for_its_compression_where_it_connects()
    {
        await using ZlibStreamTransport transport = new(wire);
        wire.Accept();
        await transport.ConnectAsync(GatewayAddress.Of(new Uri("wss://gateway.test/?region=eu")), CancellationToken.None);

        Assert.Equal("wss://gateway.test/?v=10&encoding=json&region=eu&compress=zlib-stream", wire.Address?.AbsoluteUri);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(8192)]
    [InlineData(65_536)]
    [InlineData(3_000_000)]
    public async Task Messages_of_any_size_come_out_as_they_went_in(int length)
    {
        await using ZlibStreamTransport transport = new(wire);
        foreach (string message in (string[])[new('a', length), Unlike(length), "{}"])
        {
            Arrives(discord.Next(message));
            Assert.Equal(message, await ReadAsync(transport));
        }
    }

    [Fact]
    public async Task A_message_may_be_spread_over_several_until_its_flush()
    {
        await using ZlibStreamTransport transport = new(wire);
        byte[] whole = discord.Next(Unlike(100));
        Arrives(whole[..7]);
        Arrives(whole[7..^2]);
        Arrives(whole[^2..]);
        Arrives(discord.Next("next"));

        Assert.Equal(Unlike(100), await ReadAsync(transport));
        Assert.Equal("next", await ReadAsync(transport));
    }

    [Fact]
    public async Task A_cancelled_receive_keeps_the_first_half_of_a_message()
    {
        await using ZlibStreamTransport transport = new(wire);
        byte[] whole = discord.Next("halves");
        Arrives(whole[..5]);
        using CancellationTokenSource cancelled = new();
        Task<GatewayFrame> receiving = transport.ReceiveAsync(cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);

        Arrives(whole[5..]);
        Assert.Equal("halves", await ReadAsync(transport));
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public async Task A_message_that_inflates_beyond_the_limit_ends_the_connection(int length, bool taken)
    {
        await using ZlibStreamTransport transport = new(wire, limit: 10_000);
        Arrives(discord.Next(new string('0', length)));

        Assert.Equal(taken, await ReceiveAsync(transport) is GatewayFrame.Payload);
    }

    [Fact]
    public async Task Parts_that_never_end_are_not_gathered_beyond_the_limit()
    {
        await using ZlibStreamTransport transport = new(wire, limit: 10_000);
        Arrives(new byte[6_000]);
        Arrives(new byte[4_001]);

        Assert.Equal(new GatewayFrame.Closed(null), await ReceiveAsync(transport));
    }

    [Fact]
    public async Task What_is_no_zlib_ends_the_connection_like_a_cut()
    {
        await using ZlibStreamTransport transport = new(wire);
        Arrives([1, 2, 3, 4, 0, 0, 0xFF, 0xFF]);

        Assert.Equal(new GatewayFrame.Closed(null), await ReceiveAsync(transport));
    }

    [Fact]
    public async Task A_close_a_goodbye_and_what_is_sent_pass_through()
    {
        await using ZlibStreamTransport transport = new(wire);
        wire.ToClient.Writer.TryWrite(new GatewayFrame.Closed(4009));
        await transport.SendAsync("{}"u8.ToArray(), CancellationToken.None);
        await transport.CloseAsync(4000, CancellationToken.None);

        Assert.Equal(new GatewayFrame.Closed(4009), await ReceiveAsync(transport));
        Assert.Equal("{}"u8.ToArray(), (await wire.FromClient.Reader.ReadAsync()).ToArray());
        Assert.Equal(4000, await wire.ClosedByClient);
    }

    [Fact]
    public async Task Over_a_real_socket_binary_messages_are_inflated()
    {
        using LoopbackGateway gateway = new();
        await using IGatewayTransport transport = WebSocketTransport.With(TransportCompression.ZlibStream, "DiscordBot (https://example.org, 1)");
        Task<WebSocket> accepting = gateway.AcceptAsync();
        await transport.ConnectAsync(GatewayAddress.Of(gateway.Address), CancellationToken.None);
        WebSocket server = await accepting;
        await server.SendAsync(discord.Next(Say.Hello).AsMemory(), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

        Assert.Equal(Say.Hello, await ReadAsync(transport));
        Assert.Contains("compress=zlib-stream", gateway.Handshake);
    }

    [Fact]
    public async Task Each_connection_of_a_shard_has_a_stream_of_its_own()
    {
        await using ShardUnderTest shard = new(transport: inner => new ZlibStreamTransport(inner));
        using Deflated second = new();
        shard.Script.Accepts($"{Say.Gateway}&compress=zlib-stream")
            .Sends(discord.Next(Say.Hello)).Expects(2).Sends(discord.Next(Say.Ready("first"))).Cuts().Passes(0.1)
            .Accepts($"{Say.Resume}&compress=zlib-stream")
            .Sends(second.Next(Say.Hello)).Expects(6, resume => ShardUnderTest.AssertResumes(resume, 1));
        await shard.PlayAsync();
    }

    [Theory]
    [InlineData(TransportCompression.None, false)]
    [InlineData(TransportCompression.ZlibStream, true)]
    public async Task The_options_choose_and_the_default_is_compressed(TransportCompression compression, bool compressed)
    {
        await using IGatewayTransport transport = WebSocketTransport.With(compression, "DiscordBot (https://example.org, 1)");

        Assert.Equal(compressed, transport is ZlibStreamTransport);
        DiscordOptions options = new() { Token = Secrets.BotToken, ApiBase = new Uri("https://discord.test/api/v10") };
        Assert.Equal(TransportCompression.ZlibStream, options.Compression);
    }

    public ValueTask DisposeAsync()
    {
        discord.Dispose();
        return wire.DisposeAsync();
    }

    private static string Unlike(int length)
    {
        Random random = new(length);
        return string.Create(length, random, (letters, chance) =>
        {
            foreach (ref char letter in letters)
            {
                letter = (char)chance.Next(' ', '~');
            }
        });
    }

    private static async Task<string> ReadAsync(IGatewayTransport transport)
    {
        return Encoding.UTF8.GetString(Assert.IsType<GatewayFrame.Payload>(await ReceiveAsync(transport)).Json.Span);
    }

    private static Task<GatewayFrame> ReceiveAsync(IGatewayTransport transport) =>
        transport.ReceiveAsync(CancellationToken.None).WaitAsync(Patience.Long);

    private void Arrives(byte[] part) => Assert.True(wire.ToClient.Writer.TryWrite(new GatewayFrame.Payload(part)));
}

using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

using MineBanBot.Discord.Sockets;
using MineBanBot.Discord.Tests.Fakes;

namespace MineBanBot.Discord.Tests.Sockets;

public sealed class WebSocketTransportTests : IDisposable
{
    // Over a real socket a mistake shows as silence; this makes it a failure.
    private readonly CancellationTokenSource patience = new(Patience.Long, TimeProvider.System);

    private CancellationToken Soon => patience.Token;

    public void Dispose() => patience.Dispose();

    [Fact]
    public async Task Frames_are_put_together_to_one_message()
    {
        using LoopbackGateway gateway = new();
        (WebSocketTransport transport, WebSocket server) = await ConnectAsync(gateway);
        byte[] message = Encoding.UTF8.GetBytes(new string('x', 100_000) + "ä");
        await server.SendAsync(message.AsMemory(0, 10), WebSocketMessageType.Text, endOfMessage: false, Soon);
        await server.SendAsync(message.AsMemory(10, 70_000), WebSocketMessageType.Text, endOfMessage: false, Soon);
        await server.SendAsync(message.AsMemory(70_010), WebSocketMessageType.Text, endOfMessage: true, Soon);
        await server.SendAsync("next"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, Soon);

        Assert.Equal(message, Assert.IsType<GatewayFrame.Payload>(await transport.ReceiveAsync(Soon)).Json.ToArray());
        Assert.Equal("next"u8.ToArray(), Assert.IsType<GatewayFrame.Payload>(await transport.ReceiveAsync(Soon)).Json.ToArray());
        await transport.DisposeAsync();
    }

    [Theory]
    [InlineData(8192, true)]
    [InlineData(8193, false)]
    public async Task A_message_above_the_limit_ends_the_connection(int length, bool taken)
    {
        using LoopbackGateway gateway = new();
        (WebSocketTransport transport, WebSocket server) = await ConnectAsync(gateway, limit: 8192);
        await server.SendAsync(new byte[length].AsMemory(), WebSocketMessageType.Text, endOfMessage: true, Soon);

        GatewayFrame frame = await transport.ReceiveAsync(Soon);
        Assert.Equal(taken, frame is GatewayFrame.Payload);
        Assert.True(taken || frame is GatewayFrame.Closed { Code: null });
        await transport.DisposeAsync();
    }

    [Fact]
    public async Task The_close_code_of_the_other_side_is_told()
    {
        using LoopbackGateway gateway = new();
        (WebSocketTransport transport, WebSocket server) = await ConnectAsync(gateway);
        await server.CloseOutputAsync((WebSocketCloseStatus)4009, "Session timed out.", Soon);

        Assert.Equal(new GatewayFrame.Closed(4009), await transport.ReceiveAsync(Soon));
        await transport.CloseAsync(4000, Soon);
        await transport.DisposeAsync();
    }

    [Fact]
    public async Task A_connection_cut_without_a_word_has_no_code()
    {
        using LoopbackGateway gateway = new();
        (WebSocketTransport transport, _) = await ConnectAsync(gateway);
        gateway.Connection?.Client.Close(0);

        Assert.Equal(new GatewayFrame.Closed(null), await transport.ReceiveAsync(Soon));
        await transport.DisposeAsync();
    }

    [Fact]
    public async Task A_cancelled_receive_leaves_the_connection_open_for_a_close_code()
    {
        using LoopbackGateway gateway = new();
        (WebSocketTransport transport, WebSocket server) = await ConnectAsync(gateway);
        using CancellationTokenSource cancelled = new();
        Task<GatewayFrame> receiving = transport.ReceiveAsync(cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiving);

        Task closing = transport.CloseAsync(4000, Soon);
        ValueWebSocketReceiveResult close = await server.ReceiveAsync(new byte[100].AsMemory(), Soon);
        Assert.Equal((WebSocketMessageType.Close, 4000), (close.MessageType, (int?)server.CloseStatus));

        // What still comes is read away until the other side has closed, too.
        await server.SendAsync("late"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, Soon);
        Assert.False(closing.IsCompleted);
        await server.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", Soon);
        await closing.WaitAsync(Patience.Long);
        await transport.DisposeAsync();
    }

    [Fact]
    public async Task A_goodbye_to_somebody_who_does_not_answer_is_given_up()
    {
        using LoopbackGateway gateway = new();
        (WebSocketTransport transport, _) = await ConnectAsync(gateway);
        using CancellationTokenSource cancelled = new();
        Task closing = transport.CloseAsync(4000, cancelled.Token);
        await cancelled.CancelAsync();

        await closing.WaitAsync(Patience.Long);
        await transport.DisposeAsync();
    }

    [Fact]
    public async Task What_is_sent_arrives_as_text_and_the_handshake_names_the_user_agent()
    {
        using LoopbackGateway gateway = new();
        (WebSocketTransport transport, WebSocket server) = await ConnectAsync(gateway);
        await transport.SendAsync("{}"u8.ToArray(), Soon);

        ValueWebSocketReceiveResult sent = await server.ReceiveAsync(new byte[100].AsMemory(), Soon);
        Assert.Equal((WebSocketMessageType.Text, 2, true), (sent.MessageType, sent.Count, sent.EndOfMessage));
        Assert.Contains("User-Agent: DiscordBot (https://example.org, 1)\r\n", gateway.Handshake);
        await transport.DisposeAsync();
    }

    [Fact]
    public async Task A_gateway_that_is_not_there_is_an_io_failure()
    {
        // A port that is taken, so that nobody else gets it, and where nobody listens.
        using Socket silent = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Uri address = new($"ws://{silent.LocalEndPoint}/");
        await using WebSocketTransport transport = new("DiscordBot (https://example.org, 1)");

        await Assert.ThrowsAsync<IOException>(() => transport.ConnectAsync(address, Soon));
        await Assert.ThrowsAsync<IOException>(() => transport.SendAsync("{}"u8.ToArray(), Soon));
        await transport.CloseAsync(4000, Soon);
    }

    private async Task<(WebSocketTransport Transport, WebSocket Server)> ConnectAsync(LoopbackGateway gateway, int limit = 1_000_000)
    {
        WebSocketTransport transport = new("DiscordBot (https://example.org, 1)", limit);
        Task<WebSocket> accepting = gateway.AcceptAsync();
        await transport.ConnectAsync(gateway.Address, Soon);
        return (transport, await accepting);
    }
}

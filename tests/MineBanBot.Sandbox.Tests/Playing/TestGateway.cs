using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.Tests.Playing;

/// <summary>A bare gateway client: one frame in, one frame out.</summary>
internal sealed class TestGateway : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket socket = new();

    public int? CloseCode => (int?)socket.CloseStatus;

    public string SessionId { get; private set; } = "";

    public int Sequence { get; private set; }

    public static async Task<TestGateway> ConnectAsync(RunningSandbox sandbox, string path = "/gateway?v=10&encoding=json")
    {
        TestGateway gateway = new();
        gateway.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await gateway.socket.ConnectAsync(new Uri($"ws://127.0.0.1:{sandbox.Address.Port}{path}"), CancellationToken.None).WaitAsync(Patience);
        return gateway;
    }

    /// <summary>Connects and identifies; READY and GUILD_CREATE are read already.</summary>
    public static async Task<TestGateway> LoginAsync(RunningSandbox sandbox, int intents = 1, string token = RunningSandbox.Token, string shard = "[0,1]")
    {
        TestGateway gateway = await ConnectAsync(sandbox);
        await gateway.ExpectOpAsync(10);
        await gateway.IdentifyAsync(intents, token, shard);
        JsonNode ready = await gateway.ExpectAsync("READY");
        gateway.SessionId = (string)ready["session_id"]!;
        if ((intents & 1) != 0)
        {
            for (int guild = 0; guild < ((JsonArray)ready["guilds"]!).Count; guild++)
            {
                await gateway.ExpectAsync("GUILD_CREATE");
            }
        }

        return gateway;
    }

    public Task IdentifyAsync(int intents = 1, string token = RunningSandbox.Token, string shard = "[0,1]") => SendAsync(
        $$$"""{"op":2,"d":{"token":"{{{token}}}","intents":{{{intents}}},"shard":{{{shard}}},"properties":{"os":"linux","browser":"t","device":"t"} } }""");

    public Task ResumeAsync(string session, int sequence) => SendAsync(
        $$$"""{"op":6,"d":{"token":"{{{RunningSandbox.Token}}}","session_id":"{{{session}}}","seq":{{{sequence}}} } }""");

    public Task SendAsync(string json) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, CancellationToken.None);

    public async Task<JsonNode> ExpectOpAsync(int op)
    {
        JsonNode payload = await ReceiveAsync() ?? throw new InvalidOperationException($"Closed with {CloseCode} instead of op {op}.");
        Assert.Equal(op, (int)payload["op"]!);
        return payload;
    }

    /// <summary>The data of the next event, which must be this one.</summary>
    public async Task<JsonNode> ExpectAsync(string name)
    {
        JsonNode payload = await ExpectOpAsync(0);
        Assert.Equal(name, (string?)payload["t"]);
        Sequence = (int)payload["s"]!;
        return payload["d"]!;
    }

    public async Task ExpectCloseAsync(int code)
    {
        while (await ReceiveAsync() is not null)
        {
        }

        Assert.Equal(code, CloseCode);
    }

    public async Task<(WebSocketMessageType Type, byte[] Bytes)> ReceiveBytesAsync()
    {
        using MemoryStream whole = new();
        byte[] buffer = new byte[16 * 1024];
        while (true)
        {
            WebSocketReceiveResult part = await socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(Patience);
            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return (part.MessageType, whole.ToArray());
            }
        }
    }

    public async Task CloseAsync(int code) =>
        await socket.CloseAsync((WebSocketCloseStatus)code, null, CancellationToken.None).WaitAsync(Patience);

    public void Cut() => socket.Abort();

    public void Dispose() => socket.Dispose();

    private async Task<JsonNode?> ReceiveAsync()
    {
        (WebSocketMessageType type, byte[] bytes) = await ReceiveBytesAsync();
        return type == WebSocketMessageType.Close ? null : JsonNode.Parse(bytes);
    }
}

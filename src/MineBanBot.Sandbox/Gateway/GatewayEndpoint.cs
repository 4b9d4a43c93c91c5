using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

using MineBanBot.Sandbox.Sockets;

namespace MineBanBot.Sandbox.Gateway;

/// <summary>Takes a socket in at any path: clients spell the address differently, above all when they resume.</summary>
internal sealed class GatewayEndpoint(SandboxState state, Func<Uri> address)
{
    private static readonly TimeSpan HeartbeatInterval = TimeSpan.FromMilliseconds(41_250);

    public async Task HandleAsync(HttpContext context, CancellationToken stopping)
    {
        if (state.Faults.RefusesGateway())
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        GatewayConnection connection = new(socket, CompressionAsked(context.Request.Query["compress"]), state.EventFaults);
        GatewayDialogue dialogue = new(state, connection, ResumeUrl(), VersionAsked(context.Request.Query["v"]));
        TimeSpan interval;
        lock (state.Gate)
        {
            interval = state.Faults.HelloInterval() ?? HeartbeatInterval;
            state.Sessions.Connected(connection);
            dialogue.Begin(interval);
        }

        using ITimer watch = state.Time.CreateTimer(
            _ => dialogue.CheckHeartbeat(), null, 2 * interval, 2 * interval);
        bool finished = await connection.RunAsync(dialogue.Receive, ended.Token);
        lock (state.Gate)
        {
            state.Sessions.Disconnected(connection);
            dialogue.Finish(finished);
        }

        if (socket.State is not WebSocketState.Closed)
        {
            context.Abort();
        }
    }

    private static Compression CompressionAsked(string? text) =>
        text switch
        {
            "zlib-stream" => Compression.Zlib,
            "zstd-stream" => Compression.Zstd,
            _ => Compression.None,
        };

    private static int VersionAsked(string? text) =>
        string.IsNullOrEmpty(text) ? 10
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version
        : 0;

    // Not the first address: a client that resumes there has not read READY.
    private string ResumeUrl() => $"ws://127.0.0.1:{address().Port}/resume";
}

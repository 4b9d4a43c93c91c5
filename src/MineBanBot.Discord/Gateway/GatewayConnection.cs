using System.Text.Json;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Presences;
using MineBanBot.Discord.Sending;
using MineBanBot.Discord.Sockets;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Gateway;

/// <summary>
/// The life of one connection, from HELLO to its end. It resumes the session it is given, or starts one when there is none and says
/// when the identify is out. Payloads are handled one by one, in order.
/// </summary>
internal sealed class GatewayConnection(
    IGatewayTransport transport,
    ShardIdentity shard,
    SessionEvents events,
    PresenceTeller presences,
    Action identified,
    TimeProvider time,
    Jitter jitter,
    ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly GatewaySender sender = new(transport, time);
    private Heartbeat? heartbeat;
    private Task beating = Task.CompletedTask;
    private Task? telling;

    /// <summary>Lives until something ends the connection, and says what to do next.</summary>
    public async Task<SessionEnd> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        using CancellationTokenSource life = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        SessionEnd end;
        try
        {
            end = await LiveAsync(address, life);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            end = new SessionEnd.Stopped();
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested)
        {
            end = new SessionEnd.Resume("a heartbeat was not acknowledged");
        }
        catch (Exception failure) when (failure is IOException or TimeoutException)
        {
            end = new SessionEnd.Resume(failure.Message);
        }

        // The old heartbeat must be over before the next connection starts.
        await life.CancelAsync();
        await Task.WhenAll(beating, telling ?? Task.CompletedTask);
        using CancellationTokenSource patience = new(ClosePatience, time);
        await transport.CloseAsync(end is SessionEnd.Stopped ? CloseCodes.GoingAway : CloseCodes.ComingBack, patience.Token);
        return end;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await transport.DisposeAsync();
        sender.Dispose();
    }

    private async Task<SessionEnd> LiveAsync(Uri address, CancellationTokenSource life)
    {
        await ConnectAsync(address, life.Token);
        long connectedAt = time.GetTimestamp();
        while (true)
        {
            GatewayFrame frame = await (heartbeat is null
                ? BeforeHelloAsync(connectedAt, life.Token)
                : transport.ReceiveAsync(life.Token));
            SessionEnd? end = frame switch
            {
                GatewayFrame.Closed closed => CloseCodes.After(closed.Code),
                GatewayFrame.Payload payload => await ReadAsync(payload, address, life),
                _ => null,
            };
            if (end is not null)
            {
                return end;
            }
        }
    }

    private async Task<GatewayFrame> BeforeHelloAsync(long connectedAt, CancellationToken cancellationToken)
    {
        TimeSpan left = HelloPatience - time.GetElapsedTime(connectedAt);
        try
        {
            return await transport.ReceiveAsync(cancellationToken)
                .WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"no HELLO within {HelloPatience.TotalSeconds} s");
        }
    }

    private async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(ConnectPatience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await transport.ConnectAsync(GatewayAddress.Of(address), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no connection to {address.Host} within {ConnectPatience.TotalSeconds} s");
        }
    }

    private async Task<SessionEnd?> ReadAsync(GatewayFrame.Payload frame, Uri address, CancellationTokenSource life)
    {
        try
        {
            GatewayPayload? payload = JsonSerializer.Deserialize(frame.Json.Span, WireJson.Default.GatewayPayload);
            return payload is null ? null : await HandleAsync(payload, address, life);
        }
        catch (JsonException failure)
        {
            log.LogWarning("Shard {Shard}: a payload that cannot be read was skipped: {Reason}", shard.Id, failure.Message);
            return null;
        }
    }

    // https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-opcodes; unknown ones are ignored.
    private async Task<SessionEnd?> HandleAsync(GatewayPayload payload, Uri address, CancellationTokenSource life)
    {
        switch (payload.Op)
        {
            case 0:
                SessionEnd? end = events.Take(payload, address);
                telling ??= events.IsUp ? TalkAsync(TellAsync, life) : null;
                return end;
            case 1:
                await sender.HeartbeatAsync(events.Session?.Sequence, life.Token);
                return null;
            case 7:
                return new SessionEnd.Resume("Discord asked to reconnect") { AsAsked = true };
            case 9:
                TimeSpan pause = jitter.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
                return payload.D?.ValueKind == JsonValueKind.True
                    ? new SessionEnd.Resume("the session was refused for now") { Pause = pause }
                    : new SessionEnd.Identify("the session was refused") { Pause = pause };
            case 10 when heartbeat is null:
                return await GreetAsync(Hello.IntervalOf(payload.D), life);
            case 11:
                heartbeat?.Acknowledge();
                return null;
            default:
                return null;
        }
    }

    private async Task<SessionEnd?> GreetAsync(TimeSpan? named, CancellationTokenSource life)
    {
        if (named is not { } interval)
        {
            return new SessionEnd.Resume("HELLO names no heartbeat interval that could be kept") { Level = LogLevel.Warning };
        }

        heartbeat = new Heartbeat(interval, token => sender.HeartbeatAsync(events.Session?.Sequence, token), time, jitter);
        beating = TalkAsync(heartbeat.RunAsync, life);
        if (events.Session is { } lost)
        {
            await sender.ResumeAsync(new ResumeData(shard.Token, lost.Id, lost.Sequence), life.Token);
            return null;
        }

        await sender.IdentifyAsync(IdentifyData.Of(shard, presences.WithIdentify()), life.Token);
        identified();
        return null;
    }

    private Task TellAsync(CancellationToken cancellationToken) =>
        presences.RunAsync((presence, token) => sender.ShowAsync(PresenceData.Of(presence), token), cancellationToken);

    // What is said beside the receiving. When it ends by itself, the connection has to: that is a heart without an answer.
    private static async Task TalkAsync(Func<CancellationToken, Task> talk, CancellationTokenSource life)
    {
        try
        {
            await talk(life.Token);
            await life.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The connection ended first.
        }
        catch (IOException)
        {
            // The socket is gone; the receive loop hears of it itself and knows the close code.
        }
    }
}

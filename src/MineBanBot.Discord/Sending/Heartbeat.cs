namespace MineBanBot.Discord.Sending;

/// <summary>The heartbeat of one connection (https://discord.com/developers/docs/events/gateway#sending-heartbeats).</summary>
internal sealed class Heartbeat(TimeSpan interval, Func<CancellationToken, Task> send, TimeProvider time, Jitter jitter)
{
    private volatile bool awaiting;

    /// <summary>Notes Discord's acknowledgement.</summary>
    public void Acknowledge() => awaiting = false;

    /// <summary>
    /// Beats until the previous beat is still unacknowledged when the next is due: then the connection is a zombie, whatever the
    /// socket says, and this returns.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(jitter.PartOf(interval), time, cancellationToken);
        while (!awaiting)
        {
            awaiting = true;
            await send(cancellationToken);
            await Task.Delay(interval, time, cancellationToken);
        }
    }
}

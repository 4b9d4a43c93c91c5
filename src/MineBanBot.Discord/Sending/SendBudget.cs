namespace MineBanBot.Discord.Sending;

/// <summary>
/// How much one connection may still say: Discord takes 120 payloads a minute and cuts off who says more
/// (https://discord.com/developers/docs/events/gateway#rate-limiting). Five of them are kept for heartbeats, which never wait.
/// </summary>
internal sealed class SendBudget(TimeProvider time)
{
    private const int ForOthers = 115;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly Queue<long> sent = new();

    /// <summary>Counts a heartbeat.</summary>
    public void Beat()
    {
        lock (gate)
        {
            sent.Enqueue(time.GetTimestamp());
        }
    }

    /// <summary>Waits until something else may be said, and counts it.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        while (Take() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private TimeSpan Take()
    {
        lock (gate)
        {
            while (sent.TryPeek(out long oldest) && time.GetElapsedTime(oldest) >= Window)
            {
                sent.Dequeue();
            }

            if (sent.Count < ForOthers)
            {
                sent.Enqueue(time.GetTimestamp());
                return TimeSpan.Zero;
            }

            // The one whose leaving makes room.
            return Window - time.GetElapsedTime(sent.ElementAt(sent.Count - ForOthers));
        }
    }
}

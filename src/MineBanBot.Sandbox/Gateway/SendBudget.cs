namespace MineBanBot.Sandbox.Gateway;

/// <summary>Discord takes 120 payloads in 60 seconds from a connection, heartbeats included.</summary>
internal sealed class SendBudget(TimeProvider time)
{
    private const int Allowed = 120;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private readonly Queue<long> received = new();

    public bool Take()
    {
        long now = time.GetTimestamp();
        while (received.TryPeek(out long oldest) && time.GetElapsedTime(oldest, now) >= Window)
        {
            received.Dequeue();
        }

        received.Enqueue(now);
        return received.Count <= Allowed;
    }
}

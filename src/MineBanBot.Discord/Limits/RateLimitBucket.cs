namespace MineBanBot.Discord.Limits;

/// <summary>One rate limit of Discord's: calls that share it go one after another, and wait before it is overrun.</summary>
internal sealed class RateLimitBucket(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private int? remaining;
    private long learnedAt;
    private TimeSpan resetAfter;

    /// <summary>Waits for its turn and for the limit.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            while (Wait() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            Count();
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    /// <summary>Lets the next one in.</summary>
    public void Leave() => turn.Release();

    /// <summary>Remembers what Discord said. A span is used, not the time of day, so that clocks need not agree.</summary>
    public void Learn(int left, TimeSpan until)
    {
        lock (gate)
        {
            (remaining, resetAfter, learnedAt) = (left, until, time.GetTimestamp());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    // A call counts at Discord even when its answer, and with it the new number, is lost on the way.
    private void Count()
    {
        lock (gate)
        {
            remaining = time.GetElapsedTime(learnedAt) < resetAfter ? remaining - 1 : null;
        }
    }

    private TimeSpan Wait()
    {
        lock (gate)
        {
            return remaining == 0 ? resetAfter - time.GetElapsedTime(learnedAt) : TimeSpan.Zero;
        }
    }
}

namespace MineBanBot.Discord.Limits;

/// <summary>
/// The bot-wide limit of 50 requests a second, kept with a margin
/// (https://discord.com/developers/docs/topics/rate-limits#global-rate-limit).
/// </summary>
internal sealed class GlobalLimit(TimeProvider time)
{
    private const int PerWindow = 45;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private long windowStart = time.GetTimestamp();
    private int used;
    private long pausedAt;
    private TimeSpan pause;

    /// <summary>Waits until one more request fits.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        while (Wait() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>Discord asked for silence.</summary>
    public void Pause(TimeSpan span)
    {
        lock (gate)
        {
            if (span > PauseLeft())
            {
                (pausedAt, pause) = (time.GetTimestamp(), span);
            }
        }
    }

    private TimeSpan PauseLeft() => pause - time.GetElapsedTime(pausedAt);

    private TimeSpan Wait()
    {
        lock (gate)
        {
            if (PauseLeft() is { Ticks: > 0 } silence)
            {
                return silence;
            }

            if (time.GetElapsedTime(windowStart) >= Window)
            {
                (windowStart, used) = (time.GetTimestamp(), 0);
            }

            if (used < PerWindow)
            {
                used++;
                return TimeSpan.Zero;
            }

            return Window - time.GetElapsedTime(windowStart);
        }
    }
}

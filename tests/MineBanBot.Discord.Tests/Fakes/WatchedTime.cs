using Microsoft.Extensions.Time.Testing;

namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>
/// A clock that stands still, and knows who waits for how long: a test first sees that somebody waits, then lets the time pass.
/// So no test depends on who is faster.
/// </summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    private readonly Lock gate = new();
    private readonly List<WatchedTimer> waiting = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        WatchedTimer timer = new(base.CreateTimer(callback, state, dueTime, period), dueTime, Forget);
        lock (gate)
        {
            waiting.Add(timer);
            changed.TrySetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return timer;
    }

    /// <summary>Lets the time pass once somebody waits for exactly this long.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await WaitedForAsync(wait);
        Advance(wait);
    }

    /// <summary>Returns once somebody waits for exactly this long.</summary>
    public async Task WaitedForAsync(TimeSpan wait)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (waiting.Find(each => each.Due == wait) is { } found)
                {
                    waiting.Remove(found);
                    return;
                }

                next = changed.Task;
            }

            try
            {
                await next.WaitAsync(Patience.Long);
            }
            catch (TimeoutException)
            {
                Assert.Fail($"Nobody waits for {wait}; waited for: {string.Join(", ", waiting.Select(each => each.Due))}");
            }
        }
    }

    private void Forget(WatchedTimer timer)
    {
        lock (gate)
        {
            waiting.Remove(timer);
        }
    }
}

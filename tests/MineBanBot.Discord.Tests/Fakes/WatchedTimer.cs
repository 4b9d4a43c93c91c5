namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>A timer that says when nobody waits for it any more.</summary>
internal sealed class WatchedTimer(ITimer timer, TimeSpan due, Action<WatchedTimer> forget) : ITimer
{
    public TimeSpan Due => due;

    public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

    public void Dispose()
    {
        forget(this);
        timer.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        forget(this);
        return timer.DisposeAsync();
    }
}

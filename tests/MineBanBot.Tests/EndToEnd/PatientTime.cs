namespace MineBanBot.Tests.EndToEnd;

/// <summary>
/// The time as it is, but for the three seconds in which a bot has to answer an interaction: they end when a test says so. So no test
/// depends on how busy the machine is, and none waits for them.
/// </summary>
internal sealed class PatientTime : TimeProvider
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly List<HeldTimer> held = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Deadline)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        HeldTimer timer = new(this, () => callback(state));
        lock (gate)
        {
            held.Add(timer);
        }

        return timer;
    }

    /// <summary>Ends every deadline that is running.</summary>
    public void EndDeadlines()
    {
        HeldTimer[] over;
        lock (gate)
        {
            over = [.. held];
            held.Clear();
        }

        foreach (HeldTimer timer in over)
        {
            timer.End();
        }
    }

    private sealed class HeldTimer(PatientTime time, Action end) : ITimer
    {
        public void End() => end();

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException("A deadline stays as it is.");

        public void Dispose()
        {
            lock (time.gate)
            {
                time.held.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

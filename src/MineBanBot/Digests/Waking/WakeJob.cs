using Quartz;

namespace MineBanBot.Digests.Waking;

/// <summary>Goes off when an alarm does. The alarm is named like its schedule.</summary>
internal sealed class WakeJob(ScheduleAlarm alarm) : IJob
{
    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        alarm.RingAsync(context.Trigger.Key.Name, cancellationToken);
}

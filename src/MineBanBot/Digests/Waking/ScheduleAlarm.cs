using System.Data.Common;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using MineBanBot.Digests.Scheduling;
using MineBanBot.Store;

using NodaTime;

using Quartz;

namespace MineBanBot.Digests.Waking;

/// <summary>
/// Wakes the runner when there is something to do for a schedule, by Quartz.NET with its jobs in the same store: on PostgreSQL the machines
/// that share it take turns, and one takes over what another was woken for and died of. Nothing rests on it being right: the rows of
/// schedules say what is due. It is started with the first alarm, since it takes memory.
/// </summary>
internal sealed class ScheduleAlarm(Database database, ScheduleRunner runner, TimeProvider time, ILoggerFactory logs) : IAsyncDisposable
{
    private const string Name = "minebanbot";
    private const int Threads = 2;

    private static readonly JobKey Wake = new("wake");

    private readonly ILogger<ScheduleAlarm> log = logs.CreateLogger<ScheduleAlarm>();
    private readonly SemaphoreSlim turn = new(1);
    private IScheduler? scheduler;

    /// <summary>Sets the alarm of a schedule, in place of an earlier one.</summary>
    /// <param name="schedule">Its id.</param>
    /// <param name="at">When; null: never.</param>
    /// <param name="cancellationToken">Leaves the alarm as it was.</param>
    public async Task SetAsync(string schedule, Instant? at, CancellationToken cancellationToken)
    {
        TriggerKey key = new(schedule);
        if (at is not { } when)
        {
            await (scheduler is null ? ValueTask.CompletedTask : CancelAsync(key, cancellationToken));
            return;
        }

        IScheduler alarms = await StartedAsync(cancellationToken);
        DateTimeOffset start = when.ToDateTimeOffset();
        if (await alarms.GetTrigger(key, cancellationToken) is { } set && set.StartTimeUtc == start)
        {
            return;
        }

        ITrigger trigger = TriggerBuilder.Create(time).ForJob(Wake).WithIdentity(key).StartAt(start).Build();
        await alarms.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (scheduler is not null)
        {
            await scheduler.Shutdown(true, CancellationToken.None);
        }

        turn.Dispose();
    }

    /// <summary>What Quartz calls when an alarm goes off.</summary>
    internal async ValueTask RingAsync(string schedule, CancellationToken cancellationToken)
    {
        try
        {
            await SetAsync(schedule, await runner.RunAsync(schedule, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Its row still says that it is due: within a minute the alarm is set again.
            log.LogError(exception, "The schedule {Schedule} waits", schedule);
        }
    }

    private async ValueTask CancelAsync(TriggerKey key, CancellationToken cancellationToken) => await scheduler!.UnscheduleJob(key, cancellationToken);

    private async Task<IScheduler> StartedAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (scheduler is null)
            {
                IScheduler built = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);
                await built.AddJob(JobBuilder.Create<WakeJob>().WithIdentity(Wake).StoreDurably().Build(), AddJobOptions.Replacing, cancellationToken);
                await built.Start(cancellationToken);
                scheduler = built;
            }

            return scheduler;
        }
        finally
        {
            turn.Release();
        }
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.Services.AddSingleton(logs);
        quartz.Services.AddSingleton(this);
        quartz.UseTimeProvider(time);
        quartz.UseDefaultThreadPool(Threads);
        quartz.ConfigureScheduler(options => (options.InstanceName, options.GenerateInstanceId) = (Name, database.IsShared));
        quartz.UsePersistentStore(store =>
        {
            store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
            (DbProviderFactory driver, string connectionString) = database.Opening;
            if (database.IsShared)
            {
                store.UsePostgres(driver, connectionString);
                store.UseClustering();
            }
            else
            {
                store.UseSqlite(driver, connectionString);
            }

            // They hold nothing that is not in our own: what is not there yet is made when it is first needed.
            store.ProvisionSchema();
        });
    }
}

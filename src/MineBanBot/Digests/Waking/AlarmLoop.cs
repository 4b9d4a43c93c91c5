using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Digests.Scheduling;
using MineBanBot.Discord;

using NodaTime;

namespace MineBanBot.Digests.Waking;

/// <summary>
/// Holds alarms against schedules once a minute, for as long as the bot runs: another machine may have added one, a server may have moved to
/// another zone, and an alarm may have come to nothing.
/// </summary>
internal sealed class AlarmLoop(ScheduleStore schedules, ScheduleZones zones, ScheduleAlarm alarm, IDiscordClient discord, TimeProvider time, ILogger<AlarmLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromHours(6);

    private long? purged;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Which servers the bot is in is known then.
            await discord.WaitForReadyAsync(stoppingToken);
            while (true)
            {
                await CheckAsync(stoppingToken);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to end.
        }
        catch (DiscordException)
        {
            // Whoever runs the client says so, and ends the program.
        }
    }

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (ScheduleRow row in await schedules.LoadAsync(cancellationToken))
            {
                bool moved = row is { Paused: null, NextAt: not null } && row.PlannedZone != zones.Of(row).Id;
                long? at = moved ? Math.Min(row.WakeAt ?? long.MaxValue, time.GetUtcNow().ToUnixTimeMilliseconds()) : row.WakeAt;
                await alarm.SetAsync(row.Id, at is { } wake ? Instant.FromUnixTimeMilliseconds(wake) : null, cancellationToken);
            }

            if (purged is not { } last || time.GetElapsedTime(last) > BetweenPurges)
            {
                await schedules.PurgeAsync(cancellationToken);
                purged = time.GetTimestamp();
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(exception, "The alarms of schedules cannot be held against them for now");
        }
    }
}

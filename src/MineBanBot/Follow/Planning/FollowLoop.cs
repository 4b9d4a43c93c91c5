using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Follow.Status;

namespace MineBanBot.Follow.Planning;

/// <summary>Compares the states' facts once, then looks for new entries for as long as the bot runs.</summary>
internal sealed class FollowLoop(StatusWatch status, FollowPlanner planner, FollowStore store, TimeProvider time, ILogger<FollowLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool compared = false;
        bool failing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!compared)
                {
                    await status.RunAsync(stoppingToken);
                    compared = true;
                }

                await store.LoadAsync(stoppingToken);
                while (await planner.RunAsync(stoppingToken))
                {
                }

                failing = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // One line tells of an outage, not one every ten seconds.
                log.Log(failing ? LogLevel.Debug : LogLevel.Error, exception, "What is followed cannot be planned for now");
                failing = true;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

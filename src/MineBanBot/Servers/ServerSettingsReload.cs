using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MineBanBot.Servers;

/// <summary>Has the settings in memory before the bot connects, and takes over what other processes write.</summary>
internal sealed class ServerSettingsReload(ServerSettingsStore settings, TimeProvider time, ILogger<ServerSettingsReload> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await settings.LoadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, time, stoppingToken);
                await settings.LoadAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogWarning("The servers' settings cannot be read; those of before stay: {Reason}", exception.Message);
            }
        }
    }
}

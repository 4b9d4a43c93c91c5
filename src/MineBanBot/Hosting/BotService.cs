using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Commands;
using MineBanBot.Discord;

namespace MineBanBot.Hosting;

/// <summary>Runs the Discord client until the host stops; stops the host when Discord refuses for good.</summary>
internal sealed class BotService(
    IDiscordClient client, CommandCatalog commands, IInteractionHandler handler, IHostApplicationLifetime host, ILogger<BotService> log)
    : BackgroundService
{
    /// <summary>Why the bot ended by itself, in one sentence; null while it runs or when it was asked to end.</summary>
    public string? Failure { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await client.RunAsync(commands.Definitions, handler, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to end.
        }
        catch (DiscordException exception)
        {
            Failure = exception.Message;
        }
        catch (Exception exception)
        {
            log.LogCritical(exception, "The Discord client ended unexpectedly");
            Failure = "The Discord client ended unexpectedly; the log file says more.";
        }

        host.StopApplication();
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Discord;
using MineBanBot.Posting.Ledger;

namespace MineBanBot.Posting.Sending;

/// <summary>Lets the sender go through what is due for as long as the bot runs, and forgets what is old.</summary>
internal sealed class PostingLoop(PostingSender sender, ModeratorNotices notices, PostingLedger ledger, IDiscordClient discord, TimeProvider time, ILogger<PostingLoop> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenPurges = TimeSpan.FromHours(6);

    private long? looked;
    private long? purged;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await discord.WaitForReadyAsync(stoppingToken);
            while (true)
            {
                await Task.Delay(await TurnAsync(stoppingToken), time, stoppingToken);
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

    private async Task<TimeSpan> TurnAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (purged is not { } last || time.GetElapsedTime(last) > BetweenPurges)
            {
                await ledger.PurgeAsync(cancellationToken);
                purged = time.GetTimestamp();
            }

            if (looked is not { } before || time.GetElapsedTime(before) > BetweenLooks)
            {
                await notices.CatchUpAsync(cancellationToken);
                looked = time.GetTimestamp();
            }

            return await sender.RunAsync(cancellationToken) > 0 ? TimeSpan.Zero : Idle;
        }
        catch (Exception exception) when (exception is not DiscordException && !cancellationToken.IsCancellationRequested)
        {
            log.LogError(exception, "Postings wait");
            return AfterTrouble;
        }
    }
}

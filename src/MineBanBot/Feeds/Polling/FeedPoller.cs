using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Entries;
using MineBanBot.Feeds.Managing;
using MineBanBot.Feeds.Scheduling;
using MineBanBot.Feeds.Storing;

namespace MineBanBot.Feeds.Polling;

/// <summary>Reads each feed when it is due, some at once, and lets answers know what is new.</summary>
internal sealed class FeedPoller(
    FeedStore feeds, FeedRoster roster, FeedVisit visit, IndexFollower follower, PollOptions options, TimeProvider time, ILogger<FeedPoller> log)
    : BackgroundService
{
    // Longer than any visit; then whoever held it is taken for dead.
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, DateTimeOffset> lastToHost = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Dictionary<Task, string> running = [];
        bool failing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await roster.LoadAsync(stoppingToken);
                foreach (Feed feed in await feeds.ClaimAsync(options.MostAtOnce - running.Count, running.Values.ToHashSet(), Hold, stoppingToken))
                {
                    running.Add(VisitAsync(feed, Polite(feed.Url), stoppingToken), feed.Url.IdnHost);
                }

                failing = false;
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // One line tells of an outage, not one every five seconds.
                if (!failing)
                {
                    log.LogWarning("The feeds that are due cannot be read from the store: {Reason}", exception.Message);
                }

                failing = true;
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await PauseAsync(running.Keys, stoppingToken);
            foreach (Task task in running.Keys.Where(task => task.IsCompleted).ToArray())
            {
                running.Remove(task);
            }
        }

        await Task.WhenAll(running.Keys);
    }

    private async Task PauseAsync(IEnumerable<Task> running, CancellationToken stoppingToken)
    {
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task look = Task.Delay(options.Look, time, enough.Token);
        await Task.WhenAny([.. running, look]);
        await enough.CancelAsync();
    }

    // The moment of the visit, and the host is taken until then.
    private DateTimeOffset Polite(Uri address)
    {
        DateTimeOffset at = NextVisit.Polite(time.GetUtcNow(), lastToHost.TryGetValue(address.IdnHost, out DateTimeOffset last) ? last : null);
        lastToHost[address.IdnHost] = at;
        return at;
    }

    private async Task VisitAsync(Feed feed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            if (at - time.GetUtcNow() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            VisitReport report = await visit.RunAsync(feed, cancellationToken);
            log.Log(
                report.Added + report.Updated > 0 ? LogLevel.Information : LogLevel.Debug,
                "Feed {Feed}: {Added} added, {Updated} updated, {Refused} refused; {Health}",
                feed.Key,
                report.Added,
                report.Updated,
                report.Refused,
                report.Feed.Health.LastError ?? "read well");
            if (report.Added + report.Updated > 0)
            {
                await follower.CatchUpAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Asked to end: the claim runs out, and the next start takes the feed up again.
        }
        catch (Exception exception)
        {
            log.LogWarning("Feed {Feed} could not be visited: {Reason}", feed.Key, exception.Message);
        }
    }
}

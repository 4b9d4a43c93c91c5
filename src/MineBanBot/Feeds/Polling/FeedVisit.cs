using System.Data.Common;

using MineBanBot.Entries.Taking;
using MineBanBot.Feeds.Fetching;
using MineBanBot.Feeds.Health;
using MineBanBot.Feeds.Parsing;
using MineBanBot.Feeds.Scheduling;
using MineBanBot.Feeds.Storing;
using MineBanBot.Feeds.Taking;
using MineBanBot.Store;

namespace MineBanBot.Feeds.Polling;

/// <summary>Reads a feed once: fetch, parse, take, and say when it is due again. Whatever happens on the way, the next visit makes good.</summary>
internal sealed class FeedVisit(FeedFetcher fetcher, FeedParser parser, DocumentTaker taker, FeedStore feeds, IFeedNotices notices, PollOptions options, TimeProvider time)
{
    /// <summary>Reads a feed that was claimed, and lets go of it.</summary>
    /// <exception cref="StoreException">The store cannot be reached; the claim ends by itself.</exception>
    public async Task<VisitReport> RunAsync(Feed feed, CancellationToken cancellationToken)
    {
        Fetched fetched = new Fetched.Failed("It could not be read.");
        FeedDocument? read = null;
        string? failure;
        Dictionary<Type, int> counts = [];
        try
        {
            fetched = await fetcher.FetchAsync(feed.Url, new Validators(feed.ETag, feed.LastModified), cancellationToken);
            FeedReading? reading = fetched is Fetched.Document document ? parser.Parse(document.Bytes, document.Charset, document.Address, feed.Key) : null;
            read = (reading as FeedReading.Success)?.Document;
            failure = (fetched as Fetched.Failed)?.Reason ?? (reading as FeedReading.Unreadable)?.Reason;
            if (read is not null)
            {
                await TakeAsync(feed, read, counts, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not (StoreException or DbException) && !cancellationToken.IsCancellationRequested)
        {
            // Whatever a feed does to us is the feed's failure: else it would be asked again and again at once.
            failure = $"It cannot be read: {exception.Message.ReplaceLineEndings(" ")}";
        }

        Feed after = After(feed, fetched, read, failure);
        (string Text, FeedHealth Health)? notice = Notices.Due(feed.Title, feed.Health, after.Health, time.GetUtcNow());
        after = notice is null ? after : after with { Health = notice.Value.Health };
        string told = notice?.Text ?? "";
        if (after.Url != feed.Url && await feeds.FindAsync(after.Url.AbsoluteUri, cancellationToken) is { } other && other.Key != feed.Key)
        {
            // One address is not read twice.
            after = after with { Url = feed.Url, Paused = true, MovedTo = after.Url, MovedTimes = Move.Enough };
            told = $"{told} {Notices.MovedOnto(feed.Title, other.Title)}".TrimStart();
        }

        await feeds.SettleAsync(after, told.Length == 0 ? null : transaction => notices.PlanAsync(transaction, after, told), cancellationToken);
        return new VisitReport(after, counts.GetValueOrDefault(typeof(Taken.Added)), counts.GetValueOrDefault(typeof(Taken.Updated)), counts.GetValueOrDefault(typeof(Taken.Refused)));
    }

    private async Task TakeAsync(Feed feed, FeedDocument read, Dictionary<Type, int> counts, CancellationToken cancellationToken)
    {
        await foreach (TakenItem item in taker.TakeAsync(feed.ToSource(), read, feed.Everything, announce: feed.PrimedAt is not null, cancellationToken))
        {
            Type kind = item.Taken.GetType();
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }
    }

    private Feed After(Feed feed, Fetched fetched, FeedDocument? read, string? failure)
    {
        DateTimeOffset now = time.GetUtcNow();
        FeedHealth health = failure is null ? feed.Health.Succeeded(now) : feed.Health.Failed(now, failure);
        Move move = failure is null ? new Move(feed.MovedTo, feed.MovedTimes).Seen(fetched.MovedTo) : new Move(feed.MovedTo, feed.MovedTimes);

        // Of what is unchanged, or could not be read, holds what it said last.
        FeedPace pace = read?.Pace ?? feed.Pace;
        Visit visit = new()
        {
            At = now,
            Interval = options.Interval,
            Failures = health.Failures,
            Gone = fetched is Fetched.Failed { Gone: true },
            RetryAfter = fetched.RetryAfter,
            Fresh = fetched.Fresh,
            Pace = pace,
        };
        Feed after = feed with
        {
            Url = move.IsSettled ? move.To! : feed.Url,
            MovedTo = move.IsSettled ? null : move.To,
            MovedTimes = move.IsSettled ? 0 : move.Times,
            PrimedAt = feed.PrimedAt ?? (failure is null ? now : null),
            TriedAt = now,
            Pace = pace,
            Health = health,
            NextAt = Next(visit),
        };

        // What could not be read is asked for again whole.
        return fetched is Fetched.Document document && failure is null
            ? after with { ETag = document.Validators.ETag, LastModified = document.Validators.LastModified }
            : after;
    }

    // Visits go on side by side, and a Random is for one at a time.
    private DateTimeOffset Next(Visit visit)
    {
        lock (options.Jitter)
        {
            return NextVisit.After(visit, options.Jitter);
        }
    }
}

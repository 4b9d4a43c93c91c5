using System.Collections.Concurrent;

using MineBanBot.Knowledge.Entries;
using MineBanBot.Store;

namespace MineBanBot.Entries.Taking;

/// <summary>Puts items into the store: each once, whatever it is called the next time, and every change as a version of its own.</summary>
/// <param name="database">The store.</param>
/// <param name="storyOf">Reads titles, so that the same event is found in other sources.</param>
/// <param name="time">The clock.</param>
internal sealed class EntryTaker(Database database, StoryOf storyOf, TimeProvider time)
{
    /// <summary>Most items that are taken in one transaction.</summary>
    public const int BatchSize = 500;

    /// <summary>How far apart the days of publication of one event may lie.</summary>
    public const int DaysApart = 2;

    private const int MostStories = 20_000;

    // The same day first, then those around it.
    private static readonly int[] Nearest = [.. Enumerable.Range(-DaysApart, (2 * DaysApart) + 1).OrderBy(Math.Abs)];

    private readonly ConcurrentDictionary<(string Id, long Version), IStory> stories = [];

    /// <summary>Takes items of one source, all or none of them.</summary>
    /// <param name="source">The source.</param>
    /// <param name="items">At most <see cref="BatchSize"/>, in the source's order.</param>
    /// <param name="announce">Whether new ones are news; not so when a source is read for the first time.</param>
    /// <param name="cancellationToken">Leaves the store as it was.</param>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task<IReadOnlyList<Taken>> TakeAsync(EntrySource source, IReadOnlyList<IncomingItem> items, bool announce, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                TakingBatch batch = new(database, transaction, source, time.GetUtcNow());
                IReadOnlyList<Taken> taken = await TakeAsync(batch, items, announce);
                await batch.WriteAsync();
                return taken;
            },
            cancellationToken);

    /// <summary>What <see cref="TakeAsync(EntrySource, IReadOnlyList{IncomingItem}, bool, CancellationToken)"/> would make of items; nothing is written.</summary>
    /// <param name="source">The source.</param>
    /// <param name="items">At most <see cref="BatchSize"/>, in the source's order.</param>
    /// <param name="forecast">What the same dry run has seen before.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task<IReadOnlyList<Taken>> ForecastAsync(
        EntrySource source, IReadOnlyList<IncomingItem> items, Forecast forecast, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async transaction =>
            {
                TakingBatch batch = new(database, transaction, source, time.GetUtcNow()) { Earlier = forecast };
                IReadOnlyList<Taken> taken = await TakeAsync(batch, items, announce: false);
                batch.Remember(forecast);
                return taken;
            },
            cancellationToken);

    private async Task<IReadOnlyList<Taken>> TakeAsync(TakingBatch batch, IReadOnlyList<IncomingItem> items, bool announce)
    {
        await batch.ReadAsync(items);
        List<Taken> taken = [];
        foreach (IncomingItem item in items)
        {
            taken.Add(await TakeAsync(batch, item, announce));
        }

        return [.. taken.Select(each => each is Taken.Updated updated && batch.IsAsBefore(updated.Id.Value) ? new Taken.Unchanged(updated.Id) : each)];
    }

    private async Task<Taken> TakeAsync(TakingBatch batch, IncomingItem item, bool announce)
    {
        if (!item.Faulty && batch.Find(item) is { } known)
        {
            batch.Name(item, known.Id);
            if (known.Content == item.Content)
            {
                return new Taken.Unchanged(new EntryId(known.Id));
            }

            batch.Change(known, item);
            return new Taken.Updated(new EntryId(known.Id));
        }

        if (item.Refused)
        {
            batch.Refuse(item);
            return new Taken.Refused();
        }

        string? sameAs = batch.SamePage(item) ?? await SameEventAsync(batch, item);
        EntryRow row = batch.Add(item, sameAs, announce);
        return new Taken.Added(new EntryId(row.Id), sameAs is null ? null : new EntryId(sameAs));
    }

    private async Task<string?> SameEventAsync(TakingBatch batch, IncomingItem item)
    {
        if (item.Title is null || item.Undated || !item.Published.IsFull)
        {
            return null;
        }

        DateOnly published = item.Published.Earliest;
        IStory? story = null;
        foreach (int days in Nearest)
        {
            if (published.DayNumber + days < DateOnly.MinValue.DayNumber || published.DayNumber + days > DateOnly.MaxValue.DayNumber)
            {
                continue;
            }

            foreach (EntryRow other in await batch.OthersOfAsync(published.AddDays(days)))
            {
                story ??= storyOf(item.Title, batch.Source, published);
                if (story.IsOneWith(StoryOfRow(other, published.AddDays(days))))
                {
                    return other.SameAs ?? other.Id;
                }
            }
        }

        return null;
    }

    // The same candidates come up for every item around a day.
    private IStory StoryOfRow(EntryRow row, DateOnly day)
    {
        if (stories.Count >= MostStories)
        {
            stories.Clear();
        }

        return stories.GetOrAdd((row.Id, row.Version), _ => storyOf(row.Title!, row.ToSource(), day));
    }
}

using System.Data.Common;
using System.Globalization;

using Dapper;

using MineBanBot.Entries;
using MineBanBot.Store;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Crashes;

/// <summary>All that a store holds at one moment, checked for what must be so whenever a process dies.</summary>
internal sealed class StoreLook
{
    private readonly Dictionary<(string Source, int Number), StoredReport> reports = [];

    /// <summary>Of a store that holds nothing yet.</summary>
    public static StoreLook Empty => new();

    public IReadOnlyList<StoredFeed> Feeds { get; private init; } = [];

    /// <summary>How far it is prepared.</summary>
    public StoreState State { get; private init; }

    public IEnumerable<StoredReport> Of(string source) => reports.Values.Where(report => report.Source == source);

    /// <summary>Looks as another process would, and leaves no connection open: the next start is to find what the last one left.</summary>
    public static async Task<StoreLook> TakeAsync(TestStore store)
    {
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        await using Database database = store.Open();
        Assert.Null(await database.FaultAsync(cancelled));
        StoreState state = await database.StateAsync(cancelled);
        return state == StoreState.Current ? await database.ReadAsync(ReadAsync, cancelled) : new StoreLook { State = state };
    }

    /// <summary>Whether all that was stored earlier still is, and was only added to.</summary>
    public void ExpectGrownFrom(StoreLook earlier)
    {
        foreach (((string Source, int Number) report, StoredReport before) in earlier.reports)
        {
            Assert.True(reports.TryGetValue(report, out StoredReport? now), $"{report} is lost.");
            Assert.Equal(before.History, now.History.Take(before.History.Count));
        }
    }

    /// <summary>How much it holds, to tell whether anything came in.</summary>
    public int Tellings => reports.Values.Sum(report => report.History.Count);

    private static async Task<StoreLook> ReadAsync(DbTransaction transaction)
    {
        DbConnection connection = transaction.Connection!;
        EntryRow[] entries = [.. await connection.QueryAsync<EntryRow>("SELECT * FROM entry", transaction: transaction)];
        ILookup<string, EntryRow> versions = (await connection.QueryAsync<(string Entry, long Version, string Title, string Body)>(
                "SELECT entry, version, title, body FROM entry_version ORDER BY entry, version", transaction: transaction))
            .ToLookup(row => row.Entry, row => new EntryRow { Version = row.Version, Title = row.Title, Body = row.Body });
        ILookup<string, string> names = (await connection.QueryAsync<(string Entry, string Key)>("SELECT entry, key FROM item_key", transaction: transaction))
            .ToLookup(row => row.Entry, row => row.Key);
        StoreLook look = new()
        {
            State = StoreState.Current,
            Feeds = [.. (await connection.QueryAsync<(string Key, string? ETag, long? PrimedAt, long HeldUntil)>(
                "SELECT key, etag, primed_at, held_until FROM feed", transaction: transaction)).Select(row => new StoredFeed(row.Key, row.ETag, row.PrimedAt, row.HeldUntil))],
        };
        Dictionary<string, long?> primed = look.Feeds.ToDictionary(feed => feed.Key, feed => feed.PrimedAt);
        foreach (EntryRow entry in entries)
        {
            EntryRow[] history = [.. versions[entry.Id], entry];
            Assert.Equal(Enumerable.Range(1, history.Length).Select(version => (long)version), history.Select(row => row.Version));
            Assert.Single(names[entry.Id], name => name.StartsWith("guid:", StringComparison.Ordinal));
            int number = int.Parse(entry.Url!.Split('/')[^1], CultureInfo.InvariantCulture);
            Assert.True(
                look.reports.TryAdd((entry.Source, number), new StoredReport(entry.Source, number, [.. history.Select(row => (row.Title!, row.Body!))], [.. names[entry.Id]])),
                $"{entry.Source} {number} is stored twice.");

            // What a feed held when it was read whole for the first time is no news, all else is, however often that reading began.
            bool news = primed.GetValueOrDefault(entry.Source) < entry.TakenAt && entry.SameAs is null;
            Assert.Equal(news, entry.Announce == 1);
        }

        long counted = await connection.ExecuteScalarAsync<long>("SELECT value FROM counter WHERE name = 'change'", transaction: transaction);
        Assert.Distinct(entries.Select(entry => entry.Change));
        Assert.All(entries, entry => Assert.InRange(entry.Change, 1, counted));
        return look;
    }
}

using System.Data.Common;

using Dapper;

using MineBanBot.Entries;
using MineBanBot.Feeds.Taking;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Store;

namespace MineBanBot.Feeds.Storing;

/// <summary>Under which name an import stands in the store, so that what is imported again is known again, and is never taken for another's.</summary>
internal sealed class ImportedSources(Database database)
{
    private const string Known = """
        SELECT source.key, source.publisher, source.url, CASE WHEN feed.key IS NULL THEN 0 ELSE 1 END AS is_feed
        FROM source LEFT JOIN feed ON feed.key = source.key
        """;

    /// <summary>The source with a key of its own: the same as the last time, or one that nobody has. It is kept, so that nobody else takes it.</summary>
    /// <param name="wanted">The source with the key that it would like to have.</param>
    /// <param name="named">Whether the key itself says what it is, as that of an address does; the publisher's name may then have changed.</param>
    /// <param name="cancellationToken">Keeps nothing.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task<EntrySource> KeepAsync(EntrySource wanted, bool named, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async transaction =>
            {
                EntrySource source = await NameAsync(transaction, wanted, named);
                await transaction.Connection!.ExecuteAsync(EntrySql.KeepSource, new { source.Key, source.Publisher, source.Title, Url = source.Url?.AbsoluteUri }, transaction);
                return source;
            },
            cancellationToken);

    /// <summary>What <see cref="KeepAsync"/> would give; nothing is kept.</summary>
    /// <param name="wanted">The source with the key that it would like to have.</param>
    /// <param name="named">Whether the key itself says what it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task<EntrySource> FindAsync(EntrySource wanted, bool named, CancellationToken cancellationToken) =>
        database.ReadAsync(transaction => NameAsync(transaction, wanted, named), cancellationToken);

    private static async Task<EntrySource> NameAsync(DbTransaction transaction, EntrySource wanted, bool named)
    {
        Dictionary<string, Row> known = (await transaction.Connection!.QueryAsync<Row>(Known, transaction: transaction)).ToDictionary(row => row.Key);
        return wanted with { Key = SourceKey.Numbered(wanted.Key).First(key => !known.TryGetValue(key, out Row? row) || row.Is(wanted, named)) };
    }

    private sealed record Row
    {
        public string Key { get; init; } = "";

        public string Publisher { get; init; } = "";

        public string? Url { get; init; }

        public long IsFeed { get; init; }

        // A feed's entries are its own, whatever it is called.
        public bool Is(EntrySource source, bool named) => IsFeed == 0 && Url == source.Url?.AbsoluteUri && (named || Publisher == source.Publisher);
    }
}

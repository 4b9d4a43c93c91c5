using System.Data.Common;

using Dapper;

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Store;

namespace MineBanBot.Entries;

/// <summary>Reads entries from the store in the order in which they changed.</summary>
internal sealed class EntryReader(Database database)
{
    private const int PageSize = 2000;

    /// <summary>How many entries stand in the store, those that tell of the same event as another one left out.</summary>
    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await database.OpenAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM entry WHERE same_as IS NULL");
    }

    /// <summary>A page of the entries that changed.</summary>
    /// <param name="after">The number of the last change that is known; 0: from the beginning.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The entries, and the number of the last change among them; no entries: nothing has changed.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<(IReadOnlyList<Entry> Entries, long Last)> ChangesAsync(long after, CancellationToken cancellationToken) =>
        await database.ReadAsync<(IReadOnlyList<Entry>, long)>(
            async transaction =>
            {
                EntryRow[] rows = await RowsAsync(transaction, EntrySql.Changes, new { After = after, Most = PageSize });
                ILookup<string?, EntryRow> also = (rows.Length == 0 ? [] : await RowsAsync(transaction, EntrySql.AlsoOf, new { After = after, Last = rows[^1].Change }))
                    .ToLookup(row => row.SameAs);
                return ([.. rows.Select(row => Read(row, also[row.Id]))], rows.Length == 0 ? after : rows[^1].Change);
            },
            cancellationToken);

    /// <summary>A page of the rows that changed, each with those of other sources that tell of the same event, inside a transaction.</summary>
    /// <param name="transaction">Where to read.</param>
    /// <param name="after">The number of the last change that is known.</param>
    /// <param name="most">The size of the page.</param>
    public async Task<IReadOnlyList<(EntryRow Entry, IReadOnlyList<EntryRow> Also)>> ChangesAsync(DbTransaction transaction, long after, int most)
    {
        EntryRow[] rows = await RowsAsync(transaction, EntrySql.Changes, new { After = after, Most = most });
        ILookup<string?, EntryRow> also = (rows.Length == 0 ? [] : await RowsAsync(transaction, EntrySql.AlsoOf, new { After = after, Last = rows[^1].Change }))
            .ToLookup(row => row.SameAs);
        return [.. rows.Select(row => (row, (IReadOnlyList<EntryRow>)[.. also[row.Id]]))];
    }

    private async Task<EntryRow[]> RowsAsync(DbTransaction transaction, string sql, object parameters) =>
        [.. await transaction.Connection!.QueryAsync<EntryRow>(database.Spell(sql), parameters, transaction)];

    private static Entry Read(EntryRow row, IEnumerable<EntryRow> also) =>
        new(new EntryId(row.Id), Date(row), row.Body, Words(row.Countries), row.ToSource())
        {
            Title = row.Title,
            Url = EntryRow.Address(row.Url),
            Topics = Words(row.Topics),
            Also = [.. also.DistinctBy(other => (other.Publisher, other.Url)).Select(other => new AlsoReported(other.Publisher, EntryRow.Address(other.Url), Date(other)))],
            Updated = row.Version == 1 ? null : DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(row.ChangedAt).UtcDateTime),
            Undated = row.Undated != 0,
        };

    private static PartialDate Date(EntryRow row) =>
        PartialDate.TryParse(row.Published) ?? throw new StoreException($"The entry {row.Id} has a date that is none: {row.Published}.");

    private static string[] Words(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);
}

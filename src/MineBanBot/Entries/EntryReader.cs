using System.Data.Common;

using Dapper;

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Store;

namespace MineBanBot.Entries;

/// <summary>Reads entries from the store in the order in which they changed.</summary>
internal sealed class EntryReader(Database database)
{
    private const int PageSize = 5000;

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
        await database.ReadAsync(
            async transaction =>
            {
                (List<Entry> entries, long last) = await EntriesAsync(transaction, after, cancellationToken);
                if (entries.Count > 0)
                {
                    ILookup<string?, EntryRow> also = (await RowsAsync(transaction, EntrySql.AlsoOf, new { After = after, Last = last })).ToLookup(row => row.SameAs);
                    for (int index = 0; index < entries.Count && also.Count > 0; index++)
                    {
                        entries[index] = entries[index] with { Also = Also(also[entries[index].Id.Value]) };
                    }
                }

                return ((IReadOnlyList<Entry>)entries, last);
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

    // Column by column: a hundred thousand rows are read while somebody waits for the bot to start. What many rows say alike is kept once.
    private static async Task<(List<Entry> Entries, long Last)> EntriesAsync(DbTransaction transaction, long after, CancellationToken cancellationToken)
    {
        Dictionary<string, EntrySource> sources = (await transaction.Connection!.QueryAsync<EntryRow>(EntrySql.Sources, transaction: transaction))
            .ToDictionary(row => row.Source, row => row.ToSource());
        Dictionary<string, string[]> lists = new() { [""] = [] };
        List<Entry> entries = [];
        long last = after;
        await using DbCommand command = transaction.Connection!.CreateCommand();
        (command.CommandText, command.Transaction) = (EntrySql.Page, transaction);
        Set(command, "After", after);
        Set(command, "Most", PageSize);
        await using DbDataReader row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            string id = row.GetString(0);
            entries.Add(new Entry(new EntryId(id), Date(id, row.GetString(2)), Text(row, 4), List(row.GetString(6)), sources[row.GetString(1)])
            {
                Title = Text(row, 3),
                Url = EntryRow.Address(Text(row, 5)),
                Topics = List(row.GetString(7)),
                Updated = row.GetInt64(8) == 1 ? null : DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(9)).UtcDateTime),
                Undated = row.GetInt64(10) != 0,
            });
            last = row.GetInt64(11);
        }

        return (entries, last);

        string[] List(string text) => lists.TryGetValue(text, out string[]? known) ? known : lists[text] = text.Split(';', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Set(DbCommand command, string name, long value)
    {
        DbParameter parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static AlsoReported[] Also(IEnumerable<EntryRow> rows) =>
        [.. rows.DistinctBy(row => (row.Publisher, row.Url)).Select(row => new AlsoReported(row.Publisher, EntryRow.Address(row.Url), Date(row.Id, row.Published)))];

    private static PartialDate Date(string id, string published) =>
        PartialDate.TryParse(published) ?? throw new StoreException($"The entry {id} has a date that is none: {published}.");
}

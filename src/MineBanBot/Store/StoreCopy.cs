using System.Data.Common;

using Dapper;

namespace MineBanBot.Store;

/// <summary>Copies a store whole into an empty one, of either kind.</summary>
internal static class StoreCopy
{
    /// <summary>All tables, those first that others refer to.</summary>
    public static readonly IReadOnlyList<string> Tables =
        ["counter", "source", "entry", "entry_version", "item_key", "refusal", "feed", "server_setting", "report", "posting", "follow", "state_fact", "untold", "secret", "digest", "schedule", "schedule_run"];

    private const int Step = 500;

    /// <summary>Copies all tables as they are at one moment. The target gets all of it, or nothing.</summary>
    /// <param name="from">A prepared store.</param>
    /// <param name="to">A prepared and empty store.</param>
    /// <param name="progress">Told how many rows of how many were copied.</param>
    /// <param name="cancellationToken">Leaves the target empty.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="StoreException">The target is not empty, a count differs, or a store is out of reach.</exception>
    public static Task<long> RunAsync(Database from, Database to, IProgress<(long Done, long All)> progress, CancellationToken cancellationToken) =>
        from.ReadAsync(
            source => to.WriteAsync(
                async target =>
                {
                    Dictionary<string, long> counts = [];
                    foreach (string table in Tables)
                    {
                        counts[table] = await CountAsync(source, table);
                        if (table != "counter" && await CountAsync(target, table) > 0)
                        {
                            throw new StoreException($"{to.Name} is not empty ({table}); nothing was copied.");
                        }
                    }

                    await target.Connection!.ExecuteAsync("DELETE FROM counter", transaction: target);
                    long all = counts.Values.Sum();
                    long done = 0;
                    foreach (string table in Tables)
                    {
                        done = await CopyAsync(table, source, target, done, made => progress.Report((made, all)), cancellationToken);
                        if (await CountAsync(target, table) != counts[table])
                        {
                            throw new StoreException($"Not every row of {table} arrived in {to.Name}; nothing was copied.");
                        }
                    }

                    progress.Report((done, all));
                    return done;
                },
                cancellationToken),
            cancellationToken);

    private static async Task<long> CopyAsync(
        string table, DbTransaction source, DbTransaction target, long done, Action<long> report, CancellationToken cancellationToken)
    {
        // An entry that stands for others comes before them.
        string order = table == "entry" ? " ORDER BY CASE WHEN same_as IS NULL THEN 0 ELSE 1 END" : "";
        await using DbCommand read = Command(source, $"SELECT * FROM {table}{order}");
        await using DbDataReader rows = await read.ExecuteReaderAsync(cancellationToken);
        string[] columns = [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetName)];
        await using DbCommand write = Command(
            target, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})");
        while (await rows.ReadAsync(cancellationToken))
        {
            write.Parameters.Clear();
            for (int column = 0; column < columns.Length; column++)
            {
                DbParameter value = write.CreateParameter();
                (value.ParameterName, value.Value) = (columns[column], rows.GetValue(column));
                write.Parameters.Add(value);
            }

            await write.ExecuteNonQueryAsync(cancellationToken);
            if (++done % Step == 0)
            {
                report(done);
            }
        }

        return done;
    }

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        DbCommand command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        return command;
    }

    private static Task<long> CountAsync(DbTransaction transaction, string table) =>
        transaction.Connection!.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}", transaction: transaction);
}

using System.Data.Common;

using Dapper;

using MineBanBot.Discord.Ids;
using MineBanBot.Store;

namespace MineBanBot.Digests.Scheduling;

/// <summary>The schedules of digests. They are also kept in memory, for suggestions while somebody types.</summary>
internal sealed class ScheduleStore(Database database, TimeProvider time) : IDisposable
{
    /// <summary>Most schedules of one server.</summary>
    public const int Most = 25;

    /// <summary>How long one whose channel or server is gone is kept.</summary>
    public static readonly TimeSpan GoneKept = TimeSpan.FromDays(30);

    private static readonly TimeSpan RunsKept = TimeSpan.FromDays(90);

    private readonly SemaphoreSlim turn = new(1);
    private volatile IReadOnlyList<ScheduleRow> known = [];

    /// <summary>The schedules of a server, as last read. Does no I/O.</summary>
    public IReadOnlyList<ScheduleRow> Of(GuildId guild) => [.. known.Where(row => row.Guild == guild.ToString())];

    /// <summary>Adds one.</summary>
    /// <returns>Whether there was room for it.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<bool> AddAsync(ScheduleRow row, CancellationToken cancellationToken)
    {
        bool added = await database.WriteAsync(
            async transaction =>
            {
                IReadOnlyList<ScheduleRow> all = await AllAsync(transaction);
                return all.Count(each => each.Guild == row.Guild) < Most && await transaction.Connection!.ExecuteAsync(ScheduleSql.Insert, row, transaction) == 1;
            },
            cancellationToken);
        await LoadAsync(cancellationToken);
        return added;
    }

    /// <summary>Changes one, as it stands when it is written.</summary>
    /// <returns>As it is now; null: the server has none of this id, or nothing was changed.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<ScheduleRow?> ChangeAsync(GuildId guild, string id, Func<ScheduleRow, ScheduleRow?> change, CancellationToken cancellationToken)
    {
        ScheduleRow? changed = await database.WriteAsync(
            async transaction =>
            {
                ScheduleRow? row = await FindAsync(transaction, id);
                ScheduleRow? now = row?.Guild == guild.ToString() ? change(row) : null;
                await (now is null ? Task.CompletedTask : UpdateAsync(transaction, now));
                return now;
            },
            cancellationToken);
        await LoadAsync(cancellationToken);
        return changed;
    }

    /// <summary>Takes one away.</summary>
    /// <returns>What it was; null: the server has none of this id.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<ScheduleRow?> RemoveAsync(GuildId guild, string id, CancellationToken cancellationToken)
    {
        ScheduleRow? removed = await database.WriteAsync(
            async transaction =>
            {
                ScheduleRow? row = await FindAsync(transaction, id);
                return await transaction.Connection!.ExecuteAsync(ScheduleSql.Delete, new { Guild = guild.ToString(), Id = id }, transaction) == 1 ? row : null;
            },
            cancellationToken);
        await LoadAsync(cancellationToken);
        return removed;
    }

    /// <summary>Reads all of them, and keeps them in memory.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<IReadOnlyList<ScheduleRow>> LoadAsync(CancellationToken cancellationToken)
    {
        // Whoever reads last keeps last: else an older reading could take the place of a newer one.
        await turn.WaitAsync(cancellationToken);
        try
        {
            return known = await database.ReadAsync(AllAsync, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What became of the last due times of a server, the newest first.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task<IReadOnlyList<ScheduleRun>> RunsAsync(GuildId guild, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ScheduleRun>>(
            async transaction => [.. await transaction.Connection!.QueryAsync<ScheduleRun>(ScheduleSql.Runs, new { Guild = guild.ToString(), Most = most }, transaction)],
            cancellationToken);

    /// <summary>Forgets those whose channel or server has been gone for long, and what became of due times long ago.</summary>
    /// <returns>How many schedules were forgotten.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public Task<int> PurgeAsync(CancellationToken cancellationToken) => database.WriteAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync(ScheduleSql.PurgeRuns, new { Before = Before(RunsKept) }, transaction);
            return await transaction.Connection!.ExecuteAsync(ScheduleSql.PurgeGone, new { Before = Before(GoneKept) }, transaction);
        },
        cancellationToken);

    /// <summary>One of them, as a part of a transaction; null: there is none of this id.</summary>
    public static Task<ScheduleRow?> FindAsync(DbTransaction transaction, string id) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<ScheduleRow>(ScheduleSql.Find, new { Id = id }, transaction);

    /// <summary>Writes how one stands, as a part of a transaction.</summary>
    public static Task UpdateAsync(DbTransaction transaction, ScheduleRow row) => transaction.Connection!.ExecuteAsync(ScheduleSql.Update, row, transaction);

    /// <summary>Writes what became of due times, as a part of a transaction.</summary>
    public static Task AddRunsAsync(DbTransaction transaction, IReadOnlyList<ScheduleRun> runs) => transaction.Connection!.ExecuteAsync(ScheduleSql.AddRun, runs, transaction);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private static async Task<IReadOnlyList<ScheduleRow>> AllAsync(DbTransaction transaction) =>
        [.. await transaction.Connection!.QueryAsync<ScheduleRow>(ScheduleSql.All, transaction: transaction)];

    private long Before(TimeSpan kept) => (time.GetUtcNow() - kept).ToUnixTimeMilliseconds();
}

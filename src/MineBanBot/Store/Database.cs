using System.Data.Common;
using System.Reflection;

using DbUp.Builder;
using DbUp.Engine;

using Microsoft.Extensions.Logging;

namespace MineBanBot.Store;

/// <summary>
/// Where the bot keeps what it must not lose: a SQLite file or a PostgreSQL database. Slices write one SQL text for both and take
/// connections from here.
/// </summary>
internal abstract class Database : IAsyncDisposable
{
    // Columns are written with underscores, properties without. Dapper knows one rule for all.
    static Database() => Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>The table in which the migrations that were applied are listed.</summary>
    protected const string Journal = "schema_version";

    /// <summary>Most that is waited for another process that holds a lock.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What it is, for the operator: no password.</summary>
    public abstract string Name { get; }

    /// <summary>Whether several machines may share it.</summary>
    public abstract bool IsShared { get; }

    /// <summary>How a library that keeps tables of its own beside ours opens it. It may hold a password: not for the log.</summary>
    public abstract (DbProviderFactory Driver, string ConnectionString) Opening { get; }

    /// <summary>An SQL text as this database spells it. Only lists differ: they are written <c>IN @Name</c>.</summary>
    public abstract string Spell(string sql);

    /// <summary>An open connection for reading; the caller disposes of it.</summary>
    /// <exception cref="StoreException">It cannot be reached.</exception>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Runs one piece of writing in a transaction: all of it is kept, or nothing. Writers of all processes take turns, so that what is
    /// read inside stays true until the end, and changes are numbered in the order in which they can be seen.
    /// </summary>
    /// <exception cref="StoreException">It cannot be reached.</exception>
    public abstract Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs reading in which nothing changes from the first line to the last.</summary>
    /// <exception cref="StoreException">It cannot be reached.</exception>
    public abstract Task<T> ReadAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Whether it can be read as it is. Changes nothing.</summary>
    /// <exception cref="StoreException">It is damaged, newer than this program, foreign, or cannot be reached.</exception>
    public async Task<StoreState> StateAsync(CancellationToken cancellationToken)
    {
        string[] missing = Missing(await AppliedAsync(cancellationToken), out bool none);
        return none ? StoreState.Empty : missing.Length > 0 ? StoreState.Older : StoreState.Current;
    }

    /// <summary>Reads it through, and says in one sentence why it cannot be used; null: it can, or is not there yet. Changes nothing.</summary>
    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        try
        {
            await CheckAsync(cancellationToken);
            await StateAsync(cancellationToken);
            return null;
        }
        catch (StoreException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Makes the store ready, under a lock: creates it, or brings it to the form that this version knows.</summary>
    /// <param name="log">Told of each migration.</param>
    /// <param name="cancellationToken">Ends the waiting for the lock.</param>
    /// <exception cref="StoreException">It is damaged, newer than this program, foreign, or cannot be reached. It was left as it is.</exception>
    public async Task PrepareAsync(ILogger log, CancellationToken cancellationToken)
    {
        await using (await LockAsync(cancellationToken))
        {
            await CheckAsync(cancellationToken);
            string[] missing = Missing(await AppliedAsync(cancellationToken), out _);
            if (missing.Length == 0)
            {
                return;
            }

            UpgradeEngine engine = Target()
                .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), missing.Contains)
                .WithVariablesDisabled()
                .WithTransactionPerScript()
                .LogTo(new MigrationLog(log))
                .Build();
            DatabaseUpgradeResult result = engine.PerformUpgrade();
            if (!result.Successful)
            {
                throw new StoreException($"{Name} could not be brought up to date: {result.Error.Message.ReplaceLineEndings(" ")}", result.Error);
            }
        }
    }

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Keeps other processes from migrating at the same time, until it is disposed of.</summary>
    protected abstract Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken);

    /// <summary>The migrations that were applied; none when the store is new.</summary>
    /// <exception cref="StoreException">It is damaged, foreign or out of reach.</exception>
    protected abstract Task<IReadOnlyList<string>> AppliedAsync(CancellationToken cancellationToken);

    /// <summary>What DbUp migrates.</summary>
    protected abstract UpgradeEngineBuilder Target();

    /// <summary>Reads it through for damage, where the database does not do so itself.</summary>
    /// <exception cref="StoreException">It is damaged.</exception>
    protected abstract Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>What is there is somebody else's.</summary>
    protected StoreException Foreign() => new($"{Name} holds the tables of another program; name another store. Nothing was changed.");

    private string[] Missing(IReadOnlyList<string> applied, out bool none)
    {
        string[] known = Scripts();
        none = applied.Count == 0;
        if (applied.Count > 0 && !applied.Intersect(known).Any())
        {
            throw Foreign();
        }

        return applied.Except(known).Order(StringComparer.Ordinal).LastOrDefault() is { } newer
            ? throw new StoreException($"{Name} was written by a newer version of MineBanBot ({newer}); run that version, or name another store. Nothing was changed.")
            : [.. known.Except(applied)];
    }

    private static string[] Scripts() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}

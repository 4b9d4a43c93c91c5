using System.Data.Common;

using Dapper;

using DbUp;
using DbUp.Builder;

using Microsoft.Data.Sqlite;

namespace MineBanBot.Store;

/// <summary>One SQLite file. It is written ahead (WAL) and synced at each commit: what was confirmed outlives a loss of power.</summary>
internal sealed class SqliteDatabase : Database
{
    // https://www.sqlite.org/rescode.html
    private const int CannotOpen = 14;

    private readonly string path;
    private readonly TimeProvider time;
    private readonly string connectionString;

    // Writers of this process take turns here: SQLite itself lets them wait by trying again, which is neither fair nor quick.
    private readonly SemaphoreSlim turn = new(1);

    /// <param name="path">The file; it need not exist.</param>
    /// <param name="time">The clock.</param>
    public SqliteDatabase(string path, TimeProvider time)
    {
        (this.path, this.time) = (path, time);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = (int)Patience.TotalSeconds }.ConnectionString;
    }

    /// <inheritdoc/>
    public override string Name => $"The store {path}";

    /// <inheritdoc/>
    public override bool IsShared => false;

    /// <inheritdoc/>
    public override (DbProviderFactory Driver, string ConnectionString) Opening => (SqliteFactory.Instance, connectionString);

    /// <inheritdoc/>
    public override string Spell(string sql) => sql;

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await OpenAsync(connectionString, cancellationToken);

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await InTransactionAsync(work, deferred: false, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public override Task<T> ReadAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        InTransactionAsync(work, deferred: true, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        // Closes the pooled connections, so that the file can be moved and its write-ahead log is folded in.
        using SqliteConnection connection = new(connectionString);
        SqliteConnection.ClearPool(connection);
        turn.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        RefuseFolder();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{Name} cannot be created: {exception.Message}", exception);
        }

        long start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (Exception exception) when (exception is UnauthorizedAccessException or DirectoryNotFoundException or FileNotFoundException)
            {
                throw new StoreException($"{Name} cannot be written: {exception.Message}", exception);
            }
            catch (IOException exception) when (time.GetElapsedTime(start) > Patience)
            {
                throw new StoreException($"{Name} is being prepared by another process: {exception.Message}", exception);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<string>> AppliedAsync(CancellationToken cancellationToken) =>
        await UntouchedAsync<IReadOnlyList<string>>(
            async connection =>
            {
                string[] tables = [.. await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE type = 'table'")];
                return tables.Contains(Journal) ? [.. await connection.QueryAsync<string>($"SELECT ScriptName FROM {Journal}")]
                    : tables.Length == 0 ? []
                    : throw Foreign();
            },
            [],
            cancellationToken);

    /// <inheritdoc/>
    protected override async Task CheckAsync(CancellationToken cancellationToken)
    {
        string? fault = await UntouchedAsync(connection => connection.ExecuteScalarAsync<string>("PRAGMA quick_check(1)"), "ok", cancellationToken);
        if (fault != "ok")
        {
            throw Damaged(fault ?? "the check gave nothing", null);
        }
    }

    /// <inheritdoc/>
    protected override UpgradeEngineBuilder Target()
    {
        using (SqliteConnection connection = new(connectionString))
        {
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL");
        }

        return DeployChanges.To.SqliteDatabase(connectionString).JournalToSqliteTable(Journal);
    }

    // Read only, so that a damaged or foreign file stays as it is.
    private async Task<T> UntouchedAsync<T>(Func<DbConnection, Task<T>> look, T none, CancellationToken cancellationToken)
    {
        RefuseFolder();
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return none;
        }

        try
        {
            string readOnly = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString;
            await using DbConnection connection = await OpenAsync(readOnly, cancellationToken);
            return await look(connection);
        }
        catch (SqliteException exception)
        {
            throw StoreException.IsDamageTo(exception)
                ? Damaged(exception.Message, exception)
                : new StoreException($"{Name} is no store of MineBanBot, or cannot be read: {exception.Message} Nothing was changed.", exception);
        }
    }

    private void RefuseFolder()
    {
        if (Directory.Exists(path))
        {
            throw new StoreException($"{Name} is a folder; name a file in it. Nothing was changed.");
        }
    }

    private async Task<DbConnection> OpenAsync(string to, CancellationToken cancellationToken)
    {
        SqliteConnection connection = new(to);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch (SqliteException exception)
        {
            await connection.DisposeAsync();
            throw StoreException.IsDamageTo(exception) ? Damaged(exception.Message, exception)
                : exception.SqliteErrorCode == CannotOpen ? new StoreException($"{Name} cannot be opened: is the folder there, and may it be written?", exception)
                : new StoreException($"{Name} cannot be opened: {exception.Message}", exception);
        }
    }

    private async Task<T> InTransactionAsync<T>(Func<DbTransaction, Task<T>> work, bool deferred, CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = (SqliteConnection)await OpenAsync(cancellationToken);
        await using SqliteTransaction transaction = connection.BeginTransaction(deferred);
        try
        {
            T result = await work(transaction);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (SqliteException exception) when (StoreException.IsDamageTo(exception))
        {
            throw Damaged(exception.Message, exception);
        }
    }

    private StoreException Damaged(string fault, Exception? cause) => StoreException.Damaged(Name, fault, cause);
}

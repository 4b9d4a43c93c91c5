using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;

using Dapper;

using DbUp;
using DbUp.Builder;

using Npgsql;

namespace MineBanBot.Store;

/// <summary>A PostgreSQL database, which several machines may share. The schema is the first of the connection's search path.</summary>
internal sealed partial class PostgresDatabase : Database
{
    // Numbers of our own, so that nobody else's advisory locks are met.
    private const long MigrationLock = 0x4D42_0001;
    private const long WriteLock = 0x4D42_0002;

    // The first of the search path that is there; null: none is.
    private const string CurrentSchema = "SELECT current_schema()";

    private readonly NpgsqlDataSource source;
    private readonly NpgsqlConnectionStringBuilder parts;

    /// <param name="connectionString">As Npgsql reads it.</param>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public PostgresDatabase(string connectionString)
    {
        parts = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "MineBanBot" };
        source = NpgsqlDataSource.Create(parts);
    }

    /// <inheritdoc/>
    public override string Name => $"The store on PostgreSQL ({parts.Host}, {parts.Database})";

    /// <inheritdoc/>
    public override bool IsShared => true;

    /// <inheritdoc/>
    public override (DbProviderFactory Driver, string ConnectionString) Opening => (NpgsqlFactory.Instance, parts.ConnectionString);

    /// <inheritdoc/>
    public override string Spell(string sql) => List().Replace(sql, "= ANY(@$1)");

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await source.OpenConnectionAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException or TimeoutException)
        {
            throw new StoreException($"{Name} cannot be reached: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }

    /// <inheritdoc/>
    public override Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        InTransactionAsync(
            IsolationLevel.ReadCommitted,
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync("SELECT pg_advisory_xact_lock(@WriteLock)", new { WriteLock }, transaction);
                return await work(transaction);
            },
            cancellationToken);

    /// <inheritdoc/>
    public override Task<T> ReadAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        InTransactionAsync(IsolationLevel.RepeatableRead, work, cancellationToken);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();

    /// <inheritdoc/>
    protected override async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        // The lock belongs to the connection: it ends with it, whatever becomes of the process.
        DbConnection connection = await OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("SELECT pg_advisory_lock(@MigrationLock)", new { MigrationLock }, cancellationToken: cancellationToken));
        return new Held(connection);
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<string>> AppliedAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await OpenAsync(cancellationToken);
        string schema = SchemaOf(await connection.ExecuteScalarAsync<string?>(CurrentSchema));
        HashSet<string> columns = [.. await connection.QueryAsync<string>(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = @Schema AND table_name = @Journal", new { Schema = schema, Journal })];
        return columns.Count == 0 ? []
            : columns.IsSupersetOf(["scriptname", "applied"]) ? [.. await connection.QueryAsync<string>($"SELECT scriptname FROM {Journal}")]
            : throw Foreign();
    }

    /// <inheritdoc/>
    protected override Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override UpgradeEngineBuilder Target()
    {
        using NpgsqlConnection connection = source.OpenConnection();
        string schema = SchemaOf(connection.ExecuteScalar<string?>(CurrentSchema));
        return DeployChanges.To.PostgresqlDatabase(parts.ConnectionString, schema).JournalToPostgresqlTable(schema, Journal);
    }

    private string SchemaOf(string? current) =>
        current ?? throw new StoreException($"{Name} has no schema to write in: none of those that Search Path names is there. Create one, or name another. Nothing was changed.");

    private async Task<T> InTransactionAsync<T>(IsolationLevel isolation, Func<DbTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(isolation, cancellationToken);
        T result = await work(transaction);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    // Dapper hands lists to Npgsql as arrays, and writes them out for others.
    [GeneratedRegex(@"\bIN @(\w+)")]
    private static partial Regex List();

    private sealed class Held(DbConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await connection.ExecuteAsync("SELECT pg_advisory_unlock(@MigrationLock)", new { MigrationLock });
            await connection.DisposeAsync();
        }
    }
}

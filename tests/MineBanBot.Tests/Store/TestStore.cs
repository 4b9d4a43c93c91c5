using Microsoft.Extensions.Logging.Abstractions;

using MineBanBot.Store;

using Npgsql;

namespace MineBanBot.Tests.Store;

/// <summary>An empty store of its own for one test: a SQLite file, or a schema on PostgreSQL where there is one.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    /// <summary>Names the PostgreSQL database to test on. In CI it must be set; elsewhere its tests are skipped without it.</summary>
    private const string Variable = "MINEBANBOT_TEST_POSTGRES";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("minebanbot-store-");
    private readonly string? schema;

    private TestStore(StoreKind kind)
    {
        if (kind == StoreKind.Sqlite)
        {
            ConnectionString = $"Data Source={File}";
        }
        else
        {
            string? server = Environment.GetEnvironmentVariable(Variable);
            Assert.SkipWhen(server is null && Environment.GetEnvironmentVariable("CI") != "true", $"{Variable} names no PostgreSQL.");
            Assert.True(server is not null, $"In CI {Variable} must name a PostgreSQL.");
            schema = $"test_{Guid.NewGuid():N}";
            ConnectionString = $"{server};Search Path={schema}";
        }

        Database = Open();
    }

    /// <summary>Both kinds.</summary>
    public static TheoryData<StoreKind> Kinds => new(StoreKind.Sqlite, StoreKind.Postgres);

    public string ConnectionString { get; }

    public Database Database { get; private set; }

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(folder.FullName, "store.db");

    /// <summary>A store that is ready to be written.</summary>
    public static async Task<TestStore> CreateAsync(StoreKind kind)
    {
        TestStore store = await CreateUnpreparedAsync(kind);
        await store.PrepareAsync();
        return store;
    }

    /// <summary>A store without tables.</summary>
    public static async Task<TestStore> CreateUnpreparedAsync(StoreKind kind)
    {
        TestStore store = new(kind);
        await store.ExecuteOutsideAsync($"CREATE SCHEMA {store.schema}");
        return store;
    }

    public Task PrepareAsync() => Database.PrepareAsync(NullLogger.Instance, TestContext.Current.CancellationToken);

    /// <summary>The store as another process would open it.</summary>
    public Database Open() => StoreAddress.Open(ConnectionString, folder.FullName, TimeProvider.System);

    public async Task ReopenAsync()
    {
        await Database.DisposeAsync();
        Database = Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await ExecuteOutsideAsync($"DROP SCHEMA {schema} CASCADE");
        folder.Delete(recursive: true);
    }

    private async Task ExecuteOutsideAsync(string sql)
    {
        if (schema is not null)
        {
            await using NpgsqlDataSource server = NpgsqlDataSource.Create(ConnectionString);
            await using NpgsqlCommand command = server.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }
}

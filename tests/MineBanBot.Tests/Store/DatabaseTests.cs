using System.Data.Common;

using Dapper;

using Microsoft.Data.Sqlite;

using MineBanBot.Store;

namespace MineBanBot.Tests.Store;

public sealed class DatabaseTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_store_is_made_ready_once_however_many_start_at_the_same_time(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(kind);
        Assert.Equal(StoreState.Empty, await store.Database.StateAsync(Cancelled));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using Database other = store.Open();
            await other.PrepareAsync(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, Cancelled);
        })));

        Assert.Equal(StoreState.Current, await store.Database.StateAsync(Cancelled));
        Assert.Equal(0, await ScalarAsync(store, "SELECT value FROM counter WHERE name = 'change'"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Writers_take_turns_and_a_piece_of_writing_that_fails_leaves_nothing(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
        {
            try
            {
                await store.Database.WriteAsync(
                    async transaction =>
                    {
                        long value = await transaction.Connection!.ExecuteScalarAsync<long>("SELECT value FROM counter", transaction: transaction);
                        await transaction.Connection!.ExecuteAsync("UPDATE counter SET value = @Next", new { Next = value + 1 }, transaction);
                        return number % 4 == 0 ? throw new InvalidDataException() : value;
                    },
                    Cancelled);
            }
            catch (InvalidDataException)
            {
                // A quarter of them.
            }
        })));

        Assert.Equal(15, await ScalarAsync(store, "SELECT value FROM counter"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task Reading_sees_one_state_while_others_write(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);

        (long before, long after) = await store.Database.ReadAsync(
            async transaction =>
            {
                long first = await transaction.Connection!.ExecuteScalarAsync<long>("SELECT value FROM counter", transaction: transaction);
                await AddAsync(store);
                return (first, await transaction.Connection!.ExecuteScalarAsync<long>("SELECT value FROM counter", transaction: transaction));
            },
            Cancelled);

        Assert.Equal((0, 0), (before, after));
        Assert.Equal(1, await ScalarAsync(store, "SELECT value FROM counter"));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_store_of_a_newer_version_is_refused_and_left_as_it_is(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using (DbConnection connection = await store.Database.OpenAsync(Cancelled))
        {
            await connection.ExecuteAsync("INSERT INTO schema_version (ScriptName, Applied) VALUES ('9999_later.sql', CURRENT_TIMESTAMP)");
        }

        await store.ReopenAsync();
        StoreException refused = await Assert.ThrowsAsync<StoreException>(store.PrepareAsync);

        Assert.Contains("newer version of MineBanBot (9999_later.sql)", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await ScalarAsync(store, "SELECT value FROM counter"));
    }

    [Fact]
    public async Task A_damaged_file_is_refused_and_left_as_it_is()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await store.Database.DisposeAsync();
        byte[] bytes = await File.ReadAllBytesAsync(store.File, Cancelled);

        // The last page is none that has to be read to know what store it is.
        Array.Fill(bytes, (byte)0xAB, bytes.Length - 4096, 4096);
        await AssertRefusedAsync(store, bytes, "is damaged");
    }

    [Theory]
    [InlineData("This is a text and no database at all, and long enough to be looked at as one by whoever opens it, so that the header is read.")]
    [InlineData("SQLite format 3\0 and nothing behind it that makes sense to anybody who reads it, page size and all that is wrong in it too.")]
    public async Task A_file_that_is_no_store_is_refused_and_left_as_it_is(string text)
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(StoreKind.Sqlite);
        await AssertRefusedAsync(store, System.Text.Encoding.ASCII.GetBytes(text), "is damaged");
    }

    [Fact]
    public async Task The_file_of_another_program_is_refused_and_left_as_it_is()
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(StoreKind.Sqlite);
        await using (SqliteConnection connection = new($"Data Source={store.File};Pooling=False"))
        {
            await connection.ExecuteAsync("CREATE TABLE bookmarks (id INTEGER)");
        }

        await AssertRefusedAsync(store, await File.ReadAllBytesAsync(store.File, Cancelled), "of another program");
    }

    [Fact]
    public async Task A_schema_table_of_another_program_on_PostgreSQL_is_refused_and_left_as_it_is()
    {
        foreach (string columns in (string[])["version INTEGER", "scriptname TEXT, applied TEXT"])
        {
            await using TestStore store = await TestStore.CreateUnpreparedAsync(StoreKind.Postgres);
            await using (DbConnection connection = await store.Database.OpenAsync(Cancelled))
            {
                await connection.ExecuteAsync($"CREATE TABLE schema_version ({columns})");
                await connection.ExecuteAsync("INSERT INTO schema_version VALUES ('7')");
            }

            StoreException refused = await Assert.ThrowsAsync<StoreException>(store.PrepareAsync);

            Assert.Contains("of another program", refused.Message, StringComparison.Ordinal);
            Assert.Contains("of another program", await store.Database.FaultAsync(Cancelled), StringComparison.Ordinal);
            Assert.Equal(1, await ScalarAsync(store, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema()"));
        }
    }

    [Fact]
    public async Task A_schema_table_in_another_schema_of_the_search_path_is_not_ours()
    {
        await using TestStore foreign = await TestStore.CreateAsync(StoreKind.Postgres);
        await using TestStore store = await TestStore.CreateUnpreparedAsync(StoreKind.Postgres);
        string schema = foreign.ConnectionString.Split("Search Path=")[1];
        await using Database both = StoreAddress.Open($"{store.ConnectionString},{schema}", "", TimeProvider.System);

        Assert.Equal(StoreState.Empty, await both.StateAsync(Cancelled));
    }

    [Fact]
    public async Task A_schema_that_is_not_there_is_a_fault()
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(StoreKind.Postgres);
        await using Database nowhere = StoreAddress.Open($"{store.ConnectionString}_gone", "", TimeProvider.System);

        Assert.Contains("no schema to write in", await nowhere.FaultAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_store()
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(StoreKind.Sqlite);
        string folder = Directory.CreateDirectory($"{store.File}-folder").FullName;
        await using Database database = new SqliteDatabase(folder, TimeProvider.System);

        Assert.Contains("is a folder", await database.FaultAsync(Cancelled), StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreException>(() => database.PrepareAsync(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, Cancelled));
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(folder)!, "*.lock"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said()
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(StoreKind.Sqlite);
        await File.WriteAllTextAsync(store.File, "", Cancelled);
        await using Database below = new SqliteDatabase(Path.Combine(store.File, "folder", "store.db"), TimeProvider.System);

        StoreException refused = await Assert.ThrowsAsync<StoreException>(
            () => below.PrepareAsync(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, Cancelled));

        Assert.Contains("cannot be created", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_out_of_reach_is_said_without_the_password()
    {
        await using Database nowhere = StoreAddress.Open("Host=127.0.0.1;Port=1;Username=me;Password=hush-hush;Timeout=2", "", TimeProvider.System);

        StoreException refused = await Assert.ThrowsAsync<StoreException>(
            () => nowhere.PrepareAsync(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, Cancelled));

        Assert.Contains("cannot be reached", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("Host=db;Database=bot", null)]
    [InlineData("Data Source=bot.db", null)]
    [InlineData("bot.db", "no connection string")]
    [InlineData("Data Source=:memory:", "would be lost")]
    [InlineData("Data Source=bot.db;Password=hush", "not password")]
    [InlineData("Server=db", null)]
    [InlineData("Host=", "neither")]
    [InlineData("Cache=Shared", "neither")]
    [InlineData("Host=db;Colour=red", "no connection string")]
    public void A_connection_string_is_judged_before_anything_is_opened(string text, string? fault) =>
        Assert.True(fault is null ? StoreAddress.Fault(text) is null : StoreAddress.Fault(text)?.Contains(fault, StringComparison.Ordinal) == true, StoreAddress.Fault(text));

    private static async Task AssertRefusedAsync(TestStore store, byte[] content, string reason)
    {
        await File.WriteAllBytesAsync(store.File, content, Cancelled);
        await store.ReopenAsync();

        StoreException refused = await Assert.ThrowsAsync<StoreException>(store.PrepareAsync);

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", refused.Message, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(store.File, Cancelled));
    }

    private static Task<int> AddAsync(TestStore store) =>
        store.Database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync("UPDATE counter SET value = value + 1", transaction: transaction), Cancelled);

    private static async Task<long> ScalarAsync(TestStore store, string sql)
    {
        await using DbConnection connection = await store.Database.OpenAsync(Cancelled);
        return await connection.ExecuteScalarAsync<long>(sql);
    }
}

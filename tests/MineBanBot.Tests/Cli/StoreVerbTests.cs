using System.Data.Common;

using Dapper;

using MineBanBot.Entries.Taking;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Store;
using MineBanBot.Tests.Entries;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Cli;

public sealed class StoreVerbTests : IDisposable
{
    private static readonly EntrySource News = new("news", "News", "The News", null);
    private static readonly EntrySource Wire = new("wire", "Wire", "The Wire", null);

    private readonly TestSurroundings surroundings = new() { Terminal = true };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => surroundings.Dispose();

    [Theory]
    [InlineData(StoreKind.Sqlite, StoreKind.Postgres)]
    [InlineData(StoreKind.Postgres, StoreKind.Sqlite)]
    [InlineData(StoreKind.Sqlite, StoreKind.Sqlite)]
    public async Task A_store_moves_whole_and_is_counted(StoreKind from, StoreKind to)
    {
        await using TestStore source = await FilledAsync(from);
        await using TestStore target = await TestStore.CreateUnpreparedAsync(to);

        int exitCode = await surroundings.RunAsync("store", "move", "--to", target.ConnectionString, "--Store:ConnectionString", source.ConnectionString);

        Assert.Equal((0, await DumpAsync(source)), (exitCode, await DumpAsync(target)));
        Assert.Contains("rows copied and counted", surroundings.Output, StringComparison.Ordinal);
        Assert.Contains($"[{new string('#', 30)}]", surroundings.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_store_that_is_not_empty_is_not_written(StoreKind kind)
    {
        await using TestStore source = await FilledAsync(StoreKind.Sqlite);
        await using TestStore target = await FilledAsync(kind);
        string before = await DumpAsync(target);

        int exitCode = await surroundings.RunAsync("store", "move", "--to", target.ConnectionString, "--Store:ConnectionString", source.ConnectionString);

        Assert.Equal(1, exitCode);
        Assert.Contains("is not empty", surroundings.Error, StringComparison.Ordinal);
        Assert.Equal(before, await DumpAsync(target));
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task A_backup_is_a_store_that_can_be_opened_and_nothing_else_is_left_beside_it(StoreKind kind)
    {
        await using TestStore source = await FilledAsync(kind);
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(surroundings.Folder, "backups")).FullName, "today.db");

        Assert.Equal(0, await surroundings.RunAsync("store", "backup", file, "--Store:ConnectionString", source.ConnectionString));

        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        await using Database backup = new SqliteDatabase(file, TimeProvider.System);
        Assert.Equal(await DumpAsync(source), await DumpAsync(backup));
    }

    [Fact]
    public async Task An_existing_file_is_never_overwritten_and_an_empty_store_is_said()
    {
        await using TestStore source = await FilledAsync(StoreKind.Sqlite);

        Assert.Equal(1, await surroundings.RunAsync("store", "backup", source.File, "--Store:ConnectionString", source.ConnectionString));
        Assert.Contains("is there already", surroundings.Error, StringComparison.Ordinal);
        Assert.Equal(1, await surroundings.RunAsync("store", "backup", Path.Combine(surroundings.Folder, "none.db")));
        Assert.Contains("there is nothing to copy", surroundings.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task No_table_is_forgotten(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using DbConnection connection = await store.Database.OpenAsync(Cancelled);

        IEnumerable<string> tables = await connection.QueryAsync<string>(kind == StoreKind.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()");

        Assert.Equal(StoreCopy.Tables.Append("schema_version").Order(), tables.Order());
    }

    private static async Task<TestStore> FilledAsync(StoreKind kind)
    {
        TestStore store = await TestStore.CreateAsync(kind);
        EntryTaker taker = new(store.Database, SameTitle.Of, TimeProvider.System);
        IncomingItem item = new() { Keys = ["link:a"], Content = "1", Published = new PartialDate(2026, 11, 2), Title = "Title ä \u2603", Text = "Text" };
        await taker.TakeAsync(Wire, [item, item with { Content = "2" }, item with { Keys = ["guid:2"] }], announce: true, Cancelled);
        await taker.TakeAsync(News, [item with { Url = new Uri("https://news.example/a") }, item with { Keys = ["guid:9"], Refused = true, Because = "No." }], announce: true, Cancelled);
        await using DbConnection connection = await store.Database.OpenAsync(Cancelled);
        await connection.ExecuteAsync("INSERT INTO server_setting (guild, name, value) VALUES ('1', 'language', 'en')");
        return store;
    }

    private static Task<string> DumpAsync(TestStore store) => DumpAsync(store.Database);

    private static async Task<string> DumpAsync(Database database)
    {
        await using DbConnection connection = await database.OpenAsync(Cancelled);
        List<string> lines = [];
        foreach (string table in StoreCopy.Tables)
        {
            await using DbDataReader rows = await connection.ExecuteReaderAsync($"SELECT * FROM {table}");
            while (await rows.ReadAsync(Cancelled))
            {
                object[] values = new object[rows.FieldCount];
                rows.GetValues(values);
                lines.Add($"{table}|{string.Join('|', values)}");
            }
        }

        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}

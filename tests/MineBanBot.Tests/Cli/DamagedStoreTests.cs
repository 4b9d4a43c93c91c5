using Microsoft.Data.Sqlite;

using MineBanBot.Entries.Taking;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Tests.Entries;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Cli;

/// <summary>A store that can be opened, but some of whose pages cannot be read.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private const int Page = 4096;

    private readonly TestSurroundings surroundings = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => surroundings.Dispose();

    [Theory]
    [InlineData("ask", "what happened in Libya?")]
    [InlineData("ask", "--json", "what happened in Libya?")]
    [InlineData("search", "mine")]
    [InlineData("import", "--dry-run", "FILE")]
    [InlineData("feeds", "why", "nothing of this name")]
    [InlineData("check")]
    public async Task Whoever_reads_it_is_told_in_one_sentence_and_it_is_left_as_it_is(params string[] arguments)
    {
        await using TestStore store = await DamagedAsync();
        byte[] before = await File.ReadAllBytesAsync(store.File, Cancelled);
        string file = Path.Combine(surroundings.Folder, "wire.jsonl");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Range(0, 400).Select(number => $$"""{"id":"{{number}}","title":"Title {{number}}","date":"2026-11-02"}""" + "\n")), Cancelled);

        int exitCode = await surroundings.RunAsync([.. arguments.Select(argument => argument == "FILE" ? file : argument), "--Store:ConnectionString", store.ConnectionString]);

        Assert.Equal(arguments[0] == "check" ? 2 : 1, exitCode);
        Assert.Contains("is damaged", Assert.Single(surroundings.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("put a backup in its place", surroundings.Error, StringComparison.Ordinal);
        Assert.Equal("", surroundings.Output);
        Assert.Equal(before, await File.ReadAllBytesAsync(store.File, Cancelled));
    }

    private static async Task<TestStore> DamagedAsync()
    {
        TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        EntryTaker taker = new(store.Database, SameTitle.Of, TimeProvider.System);
        EntrySource wire = new("wire", "wire", "wire", null);
        await taker.TakeAsync(
            wire,
            [.. Enumerable.Range(0, 400).Select(number => new IncomingItem { Keys = [$"guid:wire:{number}"], Content = "1", Published = new PartialDate(2026, 11, 2), Title = $"Title {number}", Text = new string('x', 500) })],
            announce: false,
            Cancelled);
        await store.Database.DisposeAsync();
        byte[] bytes = await File.ReadAllBytesAsync(store.File, Cancelled);
        HashSet<long> tables = await RootsAsync(store);
        for (int page = 1; page < bytes.Length / Page; page++)
        {
            // The roots of the tables stay as they are, so that the store looks sound until somebody reads on.
            if (!tables.Contains(page + 1))
            {
                Array.Fill(bytes, (byte)0xAB, page * Page, Page);
            }
        }

        await File.WriteAllBytesAsync(store.File, bytes, Cancelled);
        await store.ReopenAsync();
        return store;
    }

    private static async Task<HashSet<long>> RootsAsync(TestStore store)
    {
        await using SqliteConnection connection = new($"Data Source={store.File};Pooling=False;Mode=ReadOnly");
        return [.. await Dapper.SqlMapper.QueryAsync<long>(connection, "SELECT rootpage FROM sqlite_master")];
    }
}

using MineBanBot.Entries.Taking;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Tests.Entries;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Cli;

/// <summary>A store that can be opened, but some of whose pages cannot be read.</summary>
public sealed class DamagedStoreTests : IDisposable
{
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
        await store.ReopenAsync();
        long prepared = new FileInfo(store.File).Length;
        EntryTaker taker = new(store.Database, SameTitle.Of, TimeProvider.System);
        EntrySource wire = new("wire", "wire", "wire", null);
        await taker.TakeAsync(
            wire,
            [.. Enumerable.Range(0, 400).Select(number => new IncomingItem { Keys = [$"guid:wire:{number}"], Content = "1", Published = new PartialDate(2026, 11, 2), Title = $"Title {number}", Text = new string('x', 500) })],
            announce: false,
            Cancelled);
        await store.ReopenAsync();

        // What came after the store was prepared are rows: it looks sound until somebody reads on.
        byte[] bytes = await File.ReadAllBytesAsync(store.File, Cancelled);
        Assert.True(bytes.Length > prepared);
        Array.Fill(bytes, (byte)0xAB, (int)prepared, bytes.Length - (int)prepared);
        await File.WriteAllBytesAsync(store.File, bytes, Cancelled);
        return store;
    }
}

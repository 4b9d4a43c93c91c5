using System.Data.Common;

using Dapper;

using MineBanBot.Cli;
using MineBanBot.Settings;
using MineBanBot.Store;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Cli;

/// <summary>Whoever waits for a piece of work must know that it was not finished.</summary>
public sealed class InterruptedVerbTests : IDisposable
{
    private const int Reports = 2000;

    private readonly TestSurroundings surroundings = new() { Terminal = true };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => surroundings.Dispose();

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task An_import_that_is_interrupted_fails_and_goes_on_the_next_time_where_it_ended(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(kind);
        string file = Path.Combine(surroundings.Folder, "wire.jsonl");
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Range(0, Reports).Select(number => $$"""{"id":"{{number}}","title":"Report number {{number}}","date":"2026-11-02"}""" + "\n")), Cancelled);

        Assert.Equal((1, "Ended before it was done."), await InterruptAsync("import", file, "--Store:ConnectionString", store.ConnectionString));

        await store.ReopenAsync();
        long stored = await CountAsync(store, "entry");
        Assert.InRange(stored, 1, Reports - 1);
        Assert.Equal(0, await surroundings.RunAsync("import", file, "--Store:ConnectionString", store.ConnectionString));
        Assert.Contains($"{Reports - stored} added, 0 updated, {stored} unchanged", surroundings.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, StoreKind.Postgres)]
    [InlineData(StoreKind.Postgres, StoreKind.Sqlite)]
    public async Task A_move_of_a_store_that_is_interrupted_fails_and_leaves_the_target_empty(StoreKind from, StoreKind to)
    {
        await using TestStore source = await TestStore.CreateAsync(from);
        await source.Database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "INSERT INTO server_setting (guild, name, value) VALUES (@Number, 'language', 'en')", Enumerable.Range(0, Reports).Select(number => new { Number = $"{number}" }).ToArray(), transaction),
            Cancelled);
        await using TestStore target = await TestStore.CreateUnpreparedAsync(to);

        Assert.Equal((1, "Ended before it was done."), await InterruptAsync("store", "move", "--to", target.ConnectionString, "--Store:ConnectionString", source.ConnectionString));

        await target.ReopenAsync();
        foreach (string table in StoreCopy.Tables.Except(["counter"]))
        {
            Assert.Equal(0, await CountAsync(target, table));
        }
    }

    // As soon as it says how far it is.
    private async Task<(int ExitCode, string Error)> InterruptAsync(params string[] arguments)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        await using CancellingWriter error = new(ending, "[");
        Surroundings watched = surroundings.Build() with { Error = error };
        int exitCode = await new CommandLine(watched).RunAsync(arguments, ending.Token);
        return (exitCode, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
    }

    private static async Task<long> CountAsync(TestStore store, string table)
    {
        await using DbConnection connection = await store.Database.OpenAsync(Cancelled);
        return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}");
    }
}

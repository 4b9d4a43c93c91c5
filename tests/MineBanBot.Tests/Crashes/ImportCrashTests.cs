using System.Diagnostics;

using MineBanBot.Store;
using MineBanBot.Tests.EndToEnd;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Crashes;

/// <summary>Imports that are killed anywhere, from the first moment, when there is no store yet, to the last.</summary>
public sealed class ImportCrashTests : IDisposable
{
    private const string Name = "chronicle";
    private const int Seed = 20_261_124;
    private const int Reports = 1500;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("minebanbot-crash-");
    private readonly Random chance = new(Seed);

    private string File => Path.Combine(folder.FullName, $"{Name}.jsonl");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task However_often_an_import_is_killed_each_entry_stands_once_and_each_change_that_was_stored_is_a_version(StoreKind kind)
    {
        Chronicle chronicle = new(Name, Reports, chance);
        Write(chronicle);
        TimeSpan life = await LifeAsync(kind);
        TestStore store = await TestStore.CreateUnpreparedAsync(kind);
        try
        {
            StoreLook last = StoreLook.Empty;
            int killed = 0, unprepared = 0, halfway = 0;
            for (int started = 0; killed < Killing.Times; started++)
            {
                Assert.True(started < 3 * Killing.Times, "Most imports end before they are killed.");
                Write(chronicle);

                // The making of a store is early in a life, and short.
                bool young = killed < Killing.Times / 3;
                long start = Stopwatch.GetTimestamp();
                if (await KillAsync(store, young ? life * chance.NextDouble() : life, timed: young || chance.Next(2) == 0))
                {
                    killed++;
                }
                else if (Stopwatch.GetElapsedTime(start) is var shorter && shorter < life)
                {
                    // The machine had more to do when a life was measured than it has now.
                    life = shorter;
                }

                // Now and then the next start is the first to open what was left.
                if (young || chance.Next(2) == 0)
                {
                    StoreLook look = await StoreLook.TakeAsync(store);
                    look.ExpectGrownFrom(last);
                    chronicle.ExpectTold(look);
                    unprepared += look.State == StoreState.Current ? 0 : 1;
                    halfway += look.Tellings > last.Tellings && !Holds(look, chronicle) ? 1 : 0;
                    last = look;
                }

                chronicle.Go();
                if (young && last.State == StoreState.Current)
                {
                    await store.DisposeAsync();
                    (store, last) = (await TestStore.CreateUnpreparedAsync(kind), StoreLook.Empty);
                }
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{killed} kills of a life of {life}; of those looked at, {unprepared} before the store was prepared, {halfway} with a part stored.");
            Write(chronicle);
            await ExpectWholeAsync(store, chronicle, last);
        }
        finally
        {
            await store.DisposeAsync();
        }
    }

    private async Task ExpectWholeAsync(TestStore store, Chronicle chronicle, StoreLook last)
    {
        using BuiltProgram import = Start(store, "import", File);
        Assert.Contains(" 0 refused", await import.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await import.ExitCodeAsync());
        Killing.ExpectNoComplaint(import);
        using BuiltProgram check = Start(store, "check");
        Assert.Contains("sound", await check.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await check.ExitCodeAsync());
        StoreLook look = await StoreLook.TakeAsync(store);
        look.ExpectGrownFrom(last);
        chronicle.ExpectTold(look);
        chronicle.ExpectStored(look, chronicle.Turn);
        Assert.Equal(chronicle.Reports, look.Of(Name).Count());
        using BuiltProgram again = Start(store, "import", File);
        Assert.Contains($"0 added, 0 updated, {chronicle.Reports} unchanged, 0 refused", await again.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await again.ExitCodeAsync());
    }

    // By the clock, anywhere in its life; or when it has told of some entries, a moment into the taking of those that follow.
    private async Task<bool> KillAsync(TestStore store, TimeSpan life, bool timed)
    {
        using BuiltProgram program = Start(store, timed ? ["import", File] : ["import", File, "--json"]);
        if (timed)
        {
            await Killing.WaitAsync(life * chance.NextDouble());
        }
        else
        {
            for (int lines = 1 + chance.Next(Reports); lines > 0 && await program.ReadLineAsync() is not null; lines--)
            {
            }

            await Killing.WaitAsync(life * 0.05 * chance.NextDouble());
        }

        return await Killing.KillAsync(program);
    }

    private async Task<TimeSpan> LifeAsync(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateUnpreparedAsync(kind);
        long start = Stopwatch.GetTimestamp();
        using BuiltProgram program = Start(store, "import", File);
        Assert.Equal(0, await program.ExitCodeAsync());
        return Stopwatch.GetElapsedTime(start);
    }

    private static bool Holds(StoreLook look, Chronicle chronicle) => look.Of(Name).Count() == chronicle.Reports;

    private static BuiltProgram Start(TestStore store, params string[] arguments) => new([.. arguments, "--Store:ConnectionString", store.ConnectionString]);

    private void Write(Chronicle chronicle) => System.IO.File.WriteAllText(File, chronicle.Lines());
}

using System.Data.Common;
using System.Diagnostics;

using Dapper;

using MineBanBot.Store;
using MineBanBot.Tests.Cli;
using MineBanBot.Tests.EndToEnd;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Crashes;

/// <summary>A bot that is killed anywhere while it reads feeds, from its start to when all of them are read.</summary>
public sealed class PollingCrashTests : IAsyncLifetime
{
    private const int Seed = 20_261_124;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly TestSurroundings surroundings = new();
    private readonly Random chance = new(Seed);
    private readonly List<ServedFeed> feeds = [];
    private readonly SemaphoreSlim answered = new(0);

    private string Hosts => string.Join(',', feeds.Select(feed => feed.Host));

    public async ValueTask InitializeAsync()
    {
        // More than one transaction takes, and less.
        foreach ((int number, int reports) in ((int[])[700, 120, 30, 5]).Index())
        {
            feeds.Add(await ServedFeed.StartAsync(number, reports, Seed + number, answered));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ServedFeed feed in feeds)
        {
            await feed.DisposeAsync();
        }

        answered.Dispose();
        surroundings.Dispose();
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task However_often_a_bot_is_killed_each_item_stands_once_each_change_that_was_stored_is_a_version_and_the_next_start_is_clean(StoreKind kind)
    {
        TimeSpan life = await LifeAsync(kind);
        TestStore store = await WithFeedsAsync(kind);
        try
        {
            StoreLook last = StoreLook.Empty;
            int grown = 0, holding = 0;
            for (int killed = 0; killed < Killing.Times; killed++)
            {
                await MakeDueAsync(store);
                feeds.ForEach(feed => feed.Lively = true);
                await KillAsync(store, life);
                StoreLook look = await LookAsync(store, last);
                grown += look.Tellings > last.Tellings ? 1 : 0;
                holding += look.Feeds.Any(feed => feed.HeldUntil > 0) ? 1 : 0;
                last = look;
                if (killed < Killing.Times / 3 && look.Feeds.All(feed => feed.PrimedAt is not null))
                {
                    // A feed's first reading is the longest, and what it brings is no news.
                    await store.DisposeAsync();
                    (store, last) = (await WithFeedsAsync(kind), StoreLook.Empty);
                }
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{Killing.Times} kills of a life of {life}: {holding} with a feed in hand, {grown} after something was stored.");
            await MakeDueAsync(store);
            feeds.ForEach(feed => feed.Lively = false);
            await RunWholeAsync(store);
            await LookAsync(store, last);
        }
        finally
        {
            await store.DisposeAsync();
        }
    }

    // Anywhere in its life; or when so many feeds have answered, a moment into the taking of what they said.
    private async Task KillAsync(TestStore store, TimeSpan life)
    {
        using BuiltProgram program = Start(store);
        if (chance.Next(3) == 0)
        {
            await Killing.WaitAsync(life * chance.NextDouble());
        }
        else
        {
            for (int answers = 1 + chance.Next(feeds.Count); answers > 0; answers--)
            {
                Assert.True(await answered.WaitAsync(Patience, TestContext.Current.CancellationToken), program.Error);
            }

            await Killing.WaitAsync(life * 0.15 * chance.NextDouble());
        }

        Assert.True(await Killing.KillAsync(program));
        while (answered.Wait(TimeSpan.Zero, TestContext.Current.CancellationToken))
        {
        }
    }

    private async Task RunWholeAsync(TestStore store)
    {
        using BuiltProgram program = Start(store);
        Assert.Contains("is ready", await program.ReadLineAsync(), StringComparison.Ordinal);
        long start = Stopwatch.GetTimestamp();
        StoreLook look = await StoreLook.TakeAsync(store);
        while (!feeds.TrueForAll(feed => feed.IsTakenWhole(look)))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, program.Error);
            await Killing.WaitAsync(TimeSpan.FromMilliseconds(100));
            look = await StoreLook.TakeAsync(store);
        }

        Assert.Equal(0, await program.EndAsync("TERM"));
        Killing.ExpectNoComplaint(program);
    }

    // From the start until all feeds were read for the first time.
    private async Task<TimeSpan> LifeAsync(StoreKind kind)
    {
        await using TestStore store = await WithFeedsAsync(kind);
        long start = Stopwatch.GetTimestamp();
        await RunWholeAsync(store);
        return Stopwatch.GetElapsedTime(start);
    }

    private async Task<StoreLook> LookAsync(TestStore store, StoreLook earlier)
    {
        StoreLook look = await StoreLook.TakeAsync(store);
        look.ExpectGrownFrom(earlier);
        feeds.ForEach(feed => feed.Expect(look));
        return look;
    }

    private async Task<TestStore> WithFeedsAsync(StoreKind kind)
    {
        TestStore store = await TestStore.CreateUnpreparedAsync(kind);
        foreach (ServedFeed feed in feeds)
        {
            Assert.Equal(0, await surroundings.RunAsync("feeds", "add", feed.Address, "--Feeds:AllowedHosts", Hosts, "--Store:ConnectionString", store.ConnectionString));
        }

        return store;
    }

    // Nobody wants to wait until a claim of the dead has run out, and a feed is due again.
    private static async Task MakeDueAsync(TestStore store)
    {
        await using Database database = store.Open();
        await using DbConnection connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("UPDATE feed SET next_at = 0, held_until = 0");
    }

    private BuiltProgram Start(TestStore store) =>
        new("run", "--Sandbox:Port", "0", "--Feeds:AllowedHosts", Hosts, "--Store:ConnectionString", store.ConnectionString);
}

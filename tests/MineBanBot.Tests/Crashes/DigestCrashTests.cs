using System.Data.Common;
using System.Diagnostics;

using MineBanBot.Store;
using MineBanBot.Tests.EndToEnd;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Crashes;

/// <summary>A bot that is killed anywhere between a digest's due time and its last part, while Discord loses answers, is overrun and hangs up.</summary>
public sealed class DigestCrashTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    private static readonly string[] Faults =
    [
        """{"fault":"rest_drop_response","route":"/channels/{id}/messages","count":2}""",
        """{"fault":"rest_drop_response","route":"/channels/{id}/threads","count":1}""",
        """{"fault":"rest_drop_response","route":"/channels/{id}/messages/{id}/threads","count":1}""",
        """{"fault":"rest_drop_response","route":"/channels/{id}/messages/{id}/crosspost","count":1}""",
        """{"fault":"rest_status","status":503,"route":"/channels/{id}/messages","count":2}""",
        """{"fault":"rest_status","status":429,"ms":100,"route":"/channels/{id}/messages","count":2}""",
        """{"fault":"rest_delay","ms":300,"route":"/channels/{id}/messages","count":3}""",
        """{"fault":"disconnect"}""",
    ];

    private readonly Random chance = new(Killing.SeedOr(20_261_201));

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task However_often_a_bot_is_killed_each_due_digest_is_posted_once_and_nothing_stays_unknown(StoreKind kind)
    {
        await using DigestWorld world = await DigestWorld.StartAsync(kind);
        TimeSpan life = await LifeAsync(world);
        int[] moments = new int[4];
        int unknown = 0;
        for (int killed = 0; killed < Killing.Times; killed++)
        {
            if (chance.Next(4) == 0)
            {
                await world.TellNewsAsync();
            }

            await world.MakeDueAsync(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
            if (chance.Next(4) > 0)
            {
                await world.FaultAsync(Faults[chance.Next(Faults.Length)]);
            }

            int moment = chance.Next(moments.Length);
            await KillAsync(world, life, moment);
            moments[moment]++;
            unknown += await world.ExpectAsync(whole: false) == "0 unknown" ? 0 : 1;
            await world.ReleaseAsync(later: chance.Next(3) == 0);
        }

        string whole = await RunWholeAsync(world);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kind}: {Killing.Times} kills of a life of {life}: {moments[0]} by the clock, {moments[1]} when planned, {moments[2]} when taken up, {moments[3]} when posted; {unknown} left something unknown. {whole}.");
    }

    [Fact]
    public async Task Of_two_bots_that_share_a_store_one_is_killed_at_a_due_time_and_each_digest_is_posted_once()
    {
        await using DigestWorld world = await DigestWorld.StartAsync(StoreKind.Postgres);
        for (int round = 0; round < Math.Max(2, Killing.Times / 50); round++)
        {
            // Both know of it before it comes.
            long at = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + 30_000;
            await world.MakeDueAsync(at);
            using BuiltProgram one = world.NewBot();
            using BuiltProgram other = world.NewBot();
            await Task.WhenAll(one.LogsAsync(": ready"), other.LogsAsync(": ready"));
            await Killing.WaitAsync(TimeSpan.FromMilliseconds(Math.Max(0, at - TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + chance.Next(-200, 1500))));
            (BuiltProgram dead, BuiltProgram living) = chance.Next(2) == 0 ? (one, other) : (other, one);
            dead.Kill();
            await dead.ExitCodeAsync();
            await UntilSettledAsync(world, living);
            Assert.Equal(0, await living.EndAsync("TERM"));
            TestContext.Current.TestOutputHelper?.WriteLine(await world.ExpectAsync(whole: true));
        }
    }

    // By the clock, anywhere in its life; or a moment after something was planned, taken up or posted.
    private async Task KillAsync(DigestWorld world, TimeSpan life, int moment)
    {
        using BuiltProgram program = world.NewBot();
        if (moment == 0)
        {
            await Killing.WaitAsync(life * chance.NextDouble());
        }
        else
        {
            await using Database database = world.Store.Open();
            await using DbConnection connection = await database.OpenAsync(TestContext.Current.CancellationToken);
            (long, long, long) before = await DigestWorld.ProgressAsync(connection);
            long start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < 2 * life && !HasMoved(before, await DigestWorld.ProgressAsync(connection), moment))
            {
                await Killing.WaitAsync(TimeSpan.FromMilliseconds(10));
            }

            await Killing.WaitAsync(TimeSpan.FromMilliseconds(chance.Next(120)));
        }

        program.Kill();
        await program.ExitCodeAsync();
    }

    private static bool HasMoved((long Planned, long Sending, long Posted) before, (long Planned, long Sending, long Posted) now, int moment) =>
        moment switch
        {
            1 => now.Planned > before.Planned,
            2 => now.Sending > before.Sending,
            _ => now.Posted > before.Posted,
        };

    private static async Task<TimeSpan> LifeAsync(DigestWorld world)
    {
        await world.MakeDueAsync(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        long start = Stopwatch.GetTimestamp();
        await RunWholeAsync(world);
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<string> RunWholeAsync(DigestWorld world)
    {
        using BuiltProgram program = world.NewBot();
        await UntilSettledAsync(world, program);
        Assert.Equal(0, await program.EndAsync("TERM"));
        return await world.ExpectAsync(whole: true);
    }

    private static async Task UntilSettledAsync(DigestWorld world, BuiltProgram program)
    {
        // There may be nothing left to do, and a process that has just begun knows no signals.
        await program.LogsAsync(": ready");
        long start = Stopwatch.GetTimestamp();
        while (!await world.IsSettledAsync())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, program.Error);
            await Killing.WaitAsync(TimeSpan.FromMilliseconds(100));
        }
    }
}

using MineBanBot.Discord.Ids;
using MineBanBot.Posting.Ledger;
using MineBanBot.Posting.Sending;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Posting;

public sealed class PostingChaosTests
{
    private const int Postings = 60;
    private const int Channels = 4;

    private static readonly SendFault[] Passing =
        [SendFault.None, SendFault.None, SendFault.LostAfter, SendFault.LostBefore, SendFault.DiesAfter, SendFault.DiesBefore, SendFault.Limited];

    [Theory]
    [InlineData(StoreKind.Sqlite, 1, true)]
    [InlineData(StoreKind.Sqlite, 2, true)]
    [InlineData(StoreKind.Sqlite, 3, false)]
    [InlineData(StoreKind.Postgres, 4, true)]
    [InlineData(StoreKind.Postgres, 5, false)]
    public async Task Two_machines_that_die_and_lose_responses_post_everything_exactly_once(StoreKind kind, int seed, bool enforcesNonces)
    {
        await using PostingBench bench = await PostingBench.CreateAsync(kind, enforcesNonces);
        Random random = new(seed);
        bench.Discord.Otherwise = () => Passing[random.Next(Passing.Length)];
        PostingSender[] machines = [bench.Sender, bench.NewSender()];
        for (int number = 0; number < Postings; number++)
        {
            await bench.PlanAsync($"posting {number}", new ChannelId(223_456_789_012_345_678 + (ulong)(number % Channels)));
            await TurnAsync(bench, machines, random);
        }

        bench.Discord.Otherwise = () => SendFault.None;
        for (int round = 0; round < 40; round++)
        {
            await TurnAsync(bench, machines, random);
        }

        await bench.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(Enumerable.Range(0, Postings).Select(number => $"posting {number}").Order(), bench.Discord.Texts.Order());
        Assert.All(await bench.RowsAsync(), row => Assert.Equal(PostingState.Posted, row.State));
    }

    private static async Task TurnAsync(PostingBench bench, PostingSender[] machines, Random random)
    {
        await Task.WhenAll(machines.Select(async machine =>
        {
            try
            {
                await machine.RunAsync(TestContext.Current.CancellationToken);
            }
            catch (ProcessDiedException)
            {
                // It starts anew.
            }
        }));
        bench.Time.Advance(TimeSpan.FromSeconds(random.Next(1, 120)));
    }
}

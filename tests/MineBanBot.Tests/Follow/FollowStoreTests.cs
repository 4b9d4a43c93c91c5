using Dapper;

using MineBanBot.Follow;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.Follow;

public sealed class FollowStoreTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_was_read_in_a_transaction_that_came_to_nothing_is_not_known(StoreKind kind)
    {
        await using FollowBench bench = await FollowBench.CreateAsync(kind);
        await bench.FollowAsync(FollowedKind.Country, "LBY");

        await Assert.ThrowsAsync<InvalidDataException>(() => bench.Store.Database.WriteAsync<bool>(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync("DELETE FROM follow", transaction: transaction);
                Assert.Empty(await FollowStore.ReadAsync(transaction));
                throw new InvalidDataException();
            },
            Cancelled));

        Assert.Equal("LBY", Assert.Single(bench.Follows.Of(FollowBench.Guild)).Subject);
    }

    [Theory]
    [MemberData(nameof(TestStore.Kinds), MemberType = typeof(TestStore))]
    public async Task What_was_added_and_ended_is_known_at_once(StoreKind kind)
    {
        await using FollowBench bench = await FollowBench.CreateAsync(kind);

        Assert.Equal(FollowStore.Adding.Added, await bench.FollowAsync(FollowedKind.Country, "LBY"));
        Assert.Equal(FollowStore.Adding.ThereAlready, await bench.FollowAsync(FollowedKind.Country, "LBY"));
        Followed known = Assert.Single(bench.Follows.Of(FollowBench.Guild));
        Assert.Equal("LBY", (await bench.Follows.RemoveAsync(FollowBench.Guild, known.Id, Cancelled))?.Subject);

        Assert.Empty(bench.Follows.Of(FollowBench.Guild));
        Assert.Null(await bench.Follows.RemoveAsync(FollowBench.Guild, known.Id, Cancelled));
    }
}

using MineBanBot.Feeds.Fetching;

namespace MineBanBot.Tests.Feeds.Fetching;

public sealed class HostTurnsTests
{
    [Fact]
    public async Task A_host_gets_one_request_at_a_time()
    {
        using HostTurns turns = new(8);
        IDisposable first = await turns.TakeAsync("a.example", CancellationToken.None);
        Task<IDisposable> second = turns.TakeAsync("A.example", CancellationToken.None);

        Assert.False(second.IsCompleted);
        using IDisposable other = await turns.TakeAsync("b.example", CancellationToken.None);
        first.Dispose();
        first.Dispose();

        using IDisposable waited = await second;
        Assert.False(turns.TakeAsync("a.example", CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task So_many_requests_are_under_way_in_all()
    {
        using HostTurns turns = new(2);
        IDisposable first = await turns.TakeAsync("a.example", CancellationToken.None);
        using IDisposable second = await turns.TakeAsync("b.example", CancellationToken.None);
        Task<IDisposable> third = turns.TakeAsync("c.example", CancellationToken.None);

        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_no_place_taken()
    {
        using HostTurns turns = new(1);
        IDisposable first = await turns.TakeAsync("a.example", CancellationToken.None);
        using CancellationTokenSource ending = new();
        Task<IDisposable> sameHost = turns.TakeAsync("a.example", ending.Token);
        Task<IDisposable> otherHost = turns.TakeAsync("b.example", ending.Token);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sameHost);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => otherHost);
        first.Dispose();

        (await turns.TakeAsync("a.example", CancellationToken.None)).Dispose();
        (await turns.TakeAsync("b.example", CancellationToken.None)).Dispose();
    }
}

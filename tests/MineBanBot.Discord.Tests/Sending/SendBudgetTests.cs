using System.Text.Json;
using System.Threading.Channels;

using MineBanBot.Discord.Presences;
using MineBanBot.Discord.Sending;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;

namespace MineBanBot.Discord.Tests.Sending;

public sealed class SendBudgetTests
{
    private static readonly PresenceData Presence = PresenceData.Of(new Presence(PresenceStatus.Idle));

    private readonly WatchedTime time = new();

    [Fact]
    public async Task A_hundred_and_fifteen_payloads_leave_within_a_minute_and_the_next_waits_for_the_first_to_be_a_minute_old()
    {
        SendBudget budget = new(time);
        await budget.TakeAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(10));
        for (int sent = 1; sent < 115; sent++)
        {
            Assert.True(budget.TakeAsync(CancellationToken.None).IsCompletedSuccessfully);
        }

        Task next = budget.TakeAsync(CancellationToken.None);
        Assert.False(next.IsCompleted);
        await time.PassAsync(TimeSpan.FromSeconds(50));
        await next.WaitAsync(Patience.Long);
        Assert.False(budget.TakeAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public void Heartbeats_count()
    {
        SendBudget budget = new(time);
        for (int beat = 0; beat < 115; beat++)
        {
            budget.Beat();
        }

        Assert.False(budget.TakeAsync(CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task A_heartbeat_that_was_sent_is_one_payload_less_for_others()
    {
        using GatewaySender sender = new(new ScriptedTransport(Channel.CreateUnbounded<ScriptedTransport>().Writer), time);
        await sender.HeartbeatAsync(null, CancellationToken.None);
        for (int sent = 1; sent < 115; sent++)
        {
            await sender.ShowAsync(Presence, CancellationToken.None);
        }

        Assert.False(sender.ShowAsync(Presence, CancellationToken.None).IsCompleted);
    }

    [Fact]
    public async Task A_heartbeat_overtakes_what_waits_for_the_budget()
    {
        ScriptedTransport wire = new(Channel.CreateUnbounded<ScriptedTransport>().Writer);
        using GatewaySender sender = new(wire, time);
        for (int sent = 0; sent < 115; sent++)
        {
            await sender.ShowAsync(Presence, CancellationToken.None);
            await wire.FromClient.Reader.ReadAsync();
        }

        Task waiting = sender.ShowAsync(Presence, CancellationToken.None);
        await sender.HeartbeatAsync(7, CancellationToken.None).WaitAsync(Patience.Long);
        Assert.False(waiting.IsCompleted);
        Assert.Equal("""{"op":1,"d":7}""", JsonSerializer.Serialize(JsonElement.Parse((await wire.FromClient.Reader.ReadAsync()).Span)));
        await time.PassAsync(TimeSpan.FromSeconds(60));
        await waiting.WaitAsync(Patience.Long);
    }
}

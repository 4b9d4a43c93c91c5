using System.Text.Json;

using MineBanBot.Discord.Presences;
using MineBanBot.Discord.Sending;
using MineBanBot.Discord.Tests.Script;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Presences;

public sealed class PresenceTests
{
    private static readonly Presence First = new(PresenceStatus.Idle, new Activity(ActivityKind.Watching, "first"));
    private static readonly Presence Second = new(PresenceStatus.Online, new Activity(ActivityKind.Custom, "second"));
    private static readonly Presence Third = new(PresenceStatus.Busy);

    [Fact]
    public async Task It_is_part_of_the_identify()
    {
        await using ShardUnderTest shard = new();
        shard.Presences.Show(First);
        shard.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2, identify => AssertSame(
            """{"activities":[{"name":"first","type":3}],"status":"idle","since":null,"afk":false}""", identify.GetProperty("presence")));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_change_is_told_with_op_3_but_not_sooner_than_four_seconds_after_the_last()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning()
            .Does("changes", Show(shard, Second))
            .Passes(4)
            .Expects(3, told => AssertSame(
                """{"activities":[{"name":"Custom Status","type":4,"state":"second"}],"status":"online","since":null,"afk":false}""", told));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task Of_several_changes_in_a_row_the_last_is_told()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning()
            .Does("changes twice", async () =>
            {
                shard.Presences.Show(Second);
                await shard.Time.WaitedForAsync(TimeSpan.FromSeconds(4));
                shard.Presences.Show(Third);
                shard.Time.Advance(TimeSpan.FromSeconds(4));
            })
            .Expects(3, told => AssertSame("""{"activities":[],"status":"dnd","since":null,"afk":false}""", told))
            .Does("changes again", Show(shard, Second)).Passes(4).Expects(3);
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_change_between_two_connections_is_told_after_the_resume()
    {
        await using ShardUnderTest shard = new();
        shard.UpAndRunning().Cuts().Does("waits", () => shard.Time.WaitedForAsync(TimeSpan.FromSeconds(0.1)))
            .Does("changes", Show(shard, Third)).Does("time passes", () => Task.Run(() => shard.Time.Advance(TimeSpan.FromSeconds(4))))
            .Accepts(Say.Resume).Sends(Say.Hello).Expects(6).Sends(Say.Resumed(2))
            .Expects(3, told => Assert.Equal("dnd", told.GetProperty("status").GetString()));
        await shard.PlayAsync();
    }

    [Fact]
    public async Task A_client_shows_what_it_is_told_to_show()
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot);
        await bot.Client.SetPresenceAsync(Third, CancellationToken.None);
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello)
            .Expects(2, identify => Assert.Equal("dnd", identify.GetProperty("presence").GetProperty("status").GetString()));
        await bot.Script.PlayAsync(bot.Running);
    }

    [Fact]
    public void The_longest_presence_fits_a_payload()
    {
        Activity longest = new(ActivityKind.Streaming, string.Concat(Enumerable.Repeat("\U0001F600", 200)), new Uri("https://twitch.tv/" + new string('a', 494)));
        SentPayload<PresenceData> payload = new(3, PresenceData.Of(new Presence(PresenceStatus.Invisible, longest)));

        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(payload, WireJson.Default.SentPayloadPresenceData).Length, 1000, 4096);
        Assert.Throws<ArgumentException>(() => new Activity(ActivityKind.Streaming, "x", new Uri("https://twitch.tv/" + new string('a', 495))));
    }

    private static Func<Task> Show(ShardUnderTest shard, Presence presence) => () =>
    {
        shard.Presences.Show(presence);
        return Task.CompletedTask;
    };

    private static void AssertSame(string expected, JsonElement actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual), $"Expected {expected}\nbut got {actual.GetRawText()}");
}

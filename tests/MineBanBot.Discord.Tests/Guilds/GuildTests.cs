using System.Text.Json;

using MineBanBot.Discord.Guilds;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Script;
using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Tests.Guilds;

public sealed class GuildTests
{
    private static readonly GuildId One = new(1), Two = new(2), Elsewhere = new(3);

    private readonly CollectingLogs logs = new();
    private readonly GuildDirectory guilds;

    public GuildTests() => guilds = new GuildDirectory(logs);

    [Fact]
    public async Task A_server_is_unavailable_until_it_is_created_and_again_in_an_outage_and_out_after_a_removal()
    {
        await using ClientUnderTest bot = new();
        bot.Http.On("GET /gateway/bot", 200, ClientUnderTest.GatewayBot).On("GET /applications/500/commands", 200, "[]");
        Assert.Equal(GuildStanding.Unknown, bot.Client.Guilds.StandingOf(One));
        bot.Script.Accepts(Say.Gateway).Sends(Say.Hello).Expects(2).Sends(Say.Ready("first")).Settles().Does("is ready", bot.ReadyAsync)
            .Does("is unavailable", Stands(bot, GuildStanding.Unavailable))
            .Sends(Say.Event("GUILD_CREATE", 2, Payload.Text("GUILD_CREATE.plain.json"))).Settles()
            .Does("is in", Stands(bot, GuildStanding.In))
            .Sends(Say.Event("GUILD_DELETE", 3, Payload.Text("GUILD_DELETE.outage.json"))).Settles()
            .Does("is in an outage", Stands(bot, GuildStanding.Unavailable))
            .Sends(Say.Event("GUILD_CREATE", 4, Payload.Text("GUILD_CREATE.plain.json")))
            .Sends(Say.Event("GUILD_UPDATE", 5, """{"id":"1","name":"Renamed"}""")).Settles()
            .Does("is renamed", () =>
            {
                Assert.Equal(new Guild(One, "Renamed", Available: true), bot.Client.Guilds.Find(One));
                return Task.CompletedTask;
            })
            .Sends(Say.Event("GUILD_DELETE", 6, Payload.Text("GUILD_DELETE.removal.json"))).Settles()
            .Does("is out", Stands(bot, GuildStanding.Out));
        await bot.Script.PlayAsync(bot.Running);

        Assert.Equal([new Guild(Two, null, Available: false)], bot.Client.Guilds.All);
        Assert.Contains("Information: Removed from server 1", bot.Logs.Lines);
        Assert.DoesNotContain("Information: Joined server 1", bot.Logs.Lines);
    }

    [Fact]
    public void A_server_that_a_later_ready_does_not_name_was_lost_while_away()
    {
        guilds.Ready(0, Ready("1", "2"));
        guilds.Seen(new GuildData("1", "First", null));
        guilds.Ready(0, Ready("1"));

        Assert.Equal([new Guild(One, "First", Available: false)], guilds.All);
        Assert.Equal(GuildStanding.Out, guilds.StandingOf(Two));
        Assert.Equal(["Information: Removed from server 2"], logs.Lines);
    }

    [Fact]
    public void Each_shard_speaks_for_its_own_servers_alone()
    {
        GuildId ofShardOne = new(1UL << 22);
        guilds.ShareAmong(2);
        guilds.Ready(0, Ready("1"));
        Assert.Equal(GuildStanding.Unknown, guilds.StandingOf(ofShardOne));
        Assert.Equal(GuildStanding.Out, guilds.StandingOf(Elsewhere));

        guilds.Ready(1, Ready($"{ofShardOne}"));
        guilds.Ready(0, Ready());
        Assert.Equal([ofShardOne], guilds.All.Select(guild => guild.Id));
    }

    [Fact]
    public void A_server_that_was_not_named_before_was_joined()
    {
        guilds.Seen(new GuildData("3", "New", null));

        Assert.Equal(GuildStanding.In, guilds.StandingOf(Elsewhere));
        Assert.Equal(["Information: Joined server 3"], logs.Lines);
    }

    [Fact]
    public void A_server_that_is_created_in_an_outage_is_unavailable()
    {
        guilds.Seen(new GuildData("3", null, true));
        guilds.Lost(new GuildData("4", null, true));

        Assert.Equal(GuildStanding.Unavailable, guilds.StandingOf(Elsewhere));
        Assert.Equal(GuildStanding.Unavailable, guilds.StandingOf(new GuildId(4)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":5}""")]
    [InlineData("""{"id":"x"}""")]
    public void What_is_no_server_is_left_out(string json)
    {
        GuildData? data = GuildData.TryRead(JsonElement.Parse(json));
        guilds.Seen(data);
        guilds.Lost(data);

        Assert.Empty(guilds.All);
        Assert.Empty(logs.Lines);
    }

    private static Func<Task> Stands(ClientUnderTest bot, GuildStanding standing) => () =>
    {
        Assert.Equal(standing, bot.Client.Guilds.StandingOf(One));
        return Task.CompletedTask;
    };

    private static ReadyData Ready(params string[] ids) => new(
        "s", null, null, [.. ids.Select(id => JsonElement.Parse($$"""{"id":"{{id}}","unavailable":true}"""))], null);
}

using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Limits;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Rest;
using MineBanBot.Discord.Tests.Fakes;
using MineBanBot.Discord.Tests.Rest;

namespace MineBanBot.Discord.Tests.Limits;

public sealed class InvalidRequestTests
{
    private readonly WatchedTime time = new();
    private readonly CollectingLogs logs = new();

    [Theory]
    [InlineData(401, LimitReach.Route, true)]
    [InlineData(403, LimitReach.Route, true)]
    [InlineData(429, LimitReach.Route, true)]
    [InlineData(429, LimitReach.Everything, true)]
    [InlineData(429, LimitReach.Shared, false)]
    [InlineData(400, LimitReach.Route, false)]
    [InlineData(404, LimitReach.Route, false)]
    [InlineData(500, LimitReach.Route, false)]
    internal void Only_what_Discord_counts_is_counted(int status, LimitReach reach, bool counts)
    {
        InvalidRequests invalid = new(time, logs);
        Refuse(invalid, InvalidRequests.TooMany, status, reach);

        Assert.Equal(counts, invalid.AreTooMany);
    }

    [Fact]
    public void A_thousand_are_an_alarm_said_once_and_five_thousand_stop_it_all()
    {
        InvalidRequests invalid = new(time, logs);
        Refuse(invalid, 999);
        Assert.Empty(logs.Lines);
        Refuse(invalid, 1);
        Assert.Equal("Error: Discord refused 1000 requests within 10 minutes; it bans addresses at 10,000, this bot stops asking at 5000", Assert.Single(logs.Lines));
        Refuse(invalid, 3_999);
        Assert.Single(logs.Lines);
        Assert.False(invalid.AreTooMany);
        Refuse(invalid, 1);
        Assert.Equal(2, logs.Lines.Count);
        Assert.True(invalid.AreTooMany);
    }

    [Fact]
    public void The_window_slides()
    {
        InvalidRequests invalid = new(time, logs);
        Refuse(invalid, 1);
        time.Advance(TimeSpan.FromMinutes(5));
        Refuse(invalid, 4_999);
        Assert.True(invalid.AreTooMany);
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(invalid.AreTooMany);
    }

    [Fact]
    public async Task With_too_many_nothing_is_sent_and_the_outcome_says_so()
    {
        using RestUnderTest rest = new();
        for (int channel = 0; channel < InvalidRequests.TooMany; channel++)
        {
            rest.Http.On($"DELETE /channels/{channel}/messages/1", 403, """{"code":50013,"message":"No"}""");
            rest.Time.Advance(TimeSpan.FromSeconds(0.025));
            await rest.SendAsync(ChannelRoutes.Message(HttpMethod.Delete, new ChannelId((ulong)channel), new MessageId(1)));
        }

        Assert.IsType<RestResult.Withheld>(await rest.GetAsync());
        Outcome<SeenMessage> outcome =
            await new RestChannels(rest.Client, rest.Time).SendAsync(new ChannelId(9_999), OutgoingMessage.Of("x"), null, CancellationToken.None);
        Assert.Equal(RefusalKind.Limited, Assert.IsType<Outcome<SeenMessage>.Refused>(outcome).Kind);
        Assert.Equal(InvalidRequests.TooMany, rest.Http.Sent.Count);
    }

    private static void Refuse(InvalidRequests invalid, int times, int status = 403, LimitReach reach = LimitReach.Route)
    {
        for (int time = 0; time < times; time++)
        {
            invalid.Learn(new RestResult.Refused(status, 0, "no") { Reach = reach });
        }
    }
}

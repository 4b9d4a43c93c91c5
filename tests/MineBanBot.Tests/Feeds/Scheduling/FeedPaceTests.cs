using System.Text;

using MineBanBot.Feeds.Scheduling;

namespace MineBanBot.Tests.Feeds.Scheduling;

public sealed class FeedPaceTests
{
    [Theory]
    [InlineData("<ttl>90</ttl>", 90)]
    [InlineData("<ttl>soon</ttl>", null)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30)]
    [InlineData("<sy:updatePeriod> daily </sy:updatePeriod>", 1440)]
    [InlineData("<ttl>15</ttl><sy:updatePeriod>daily</sy:updatePeriod>", 15)]
    [InlineData("", null)]
    public void A_feed_says_how_often_it_wants_to_be_read(string channel, int? minutes) =>
        Assert.Equal(minutes, Pace(channel).Every?.TotalMinutes);

    [Fact]
    public void Hours_to_skip_are_kept_unless_all_are_skipped()
    {
        Assert.Equal((1 << 0) | (1 << 5), Pace("<skipHours><hour>5</hour><hour>24</hour><hour>77</hour></skipHours>").SkipHours);
        Assert.Equal(0, Pace($"<skipHours>{string.Concat(Enumerable.Range(0, 24).Select(hour => $"<hour>{hour}</hour>"))}</skipHours>").SkipHours);
    }

    [Fact]
    public void Days_to_skip_are_kept_unless_all_are_skipped()
    {
        Assert.Equal((1 << 0) | (1 << 6), Pace("<skipDays><day>Saturday</day><day> sunday </day><day>3</day><day>Someday</day></skipDays>").SkipDays);
        Assert.Equal(0, Pace($"<skipDays>{string.Concat(Enum.GetNames<DayOfWeek>().Select(day => $"<day>{day}</day>"))}</skipDays>").SkipDays);
    }

    private static FeedPace Pace(string channel) =>
        FeedFileTests.Read(Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>T</title>{channel}<item><title>I</title></item></channel></rss>")).Pace;
}

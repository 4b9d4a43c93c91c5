using System.Globalization;

using MineBanBot.Feeds.Scheduling;

namespace MineBanBot.Tests.Feeds.Scheduling;

public sealed class NextVisitTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(30, null, null, null, 30)]
    [InlineData(30, 120, null, null, 120)]
    [InlineData(30, 10, null, null, 30)]
    [InlineData(30, null, 60, null, 60)]
    [InlineData(30, null, null, 45, 45)]
    [InlineData(30, null, 100_000, null, 1440)]
    [InlineData(1, null, null, null, 5)]
    public void The_longest_wish_counts_within_bounds(int interval, int? fresh, int? ttl, int? retryAfter, int expected) =>
        Assert.Equal(
            Now.AddMinutes(expected),
            Next(new Visit
            {
                At = Now,
                Interval = TimeSpan.FromMinutes(interval),
                Fresh = Minutes(fresh),
                Pace = new FeedPace(Minutes(ttl)),
                RetryAfter = Minutes(retryAfter),
            }));

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(5, 480)]
    [InlineData(7, 1440)]
    [InlineData(100_000, 1440)]
    public void A_feed_that_fails_is_tried_less_and_less_but_always_again(int failures, int expected) =>
        Assert.Equal(Now.AddMinutes(expected), Next(new Visit { At = Now, Interval = TimeSpan.FromMinutes(30), Failures = failures }));

    [Fact]
    public void A_server_that_asks_for_time_gets_it() =>
        Assert.Equal(Now.AddHours(3), Next(new Visit { At = Now, Interval = TimeSpan.FromMinutes(30), Failures = 1, RetryAfter = TimeSpan.FromHours(3) }));

    [Fact]
    public void What_is_gone_is_asked_for_once_a_day() =>
        Assert.Equal(Now.AddDays(1), Next(new Visit { At = Now, Interval = TimeSpan.FromMinutes(30), Failures = 1, Gone = true }));

    [Fact]
    public void Chance_spreads_visits_within_the_bounds()
    {
        Random random = new(1);
        DateTimeOffset[] soon = [.. Enumerable.Range(0, 500).Select(_ => NextVisit.After(new Visit { At = Now, Interval = TimeSpan.FromMinutes(5) }, random))];
        DateTimeOffset[] late = [.. Enumerable.Range(0, 500).Select(_ => NextVisit.After(new Visit { At = Now, Interval = TimeSpan.FromDays(3) }, random))];

        Assert.All(soon, next => Assert.InRange(next - Now, NextVisit.Soonest, NextVisit.Soonest * 1.1));
        Assert.All(late, next => Assert.InRange(next - Now, NextVisit.Latest * 0.9, NextVisit.Latest));
        Assert.True(soon.Distinct().Count() > 100);
    }

    [Fact]
    public void Skipped_hours_are_waited_out()
    {
        FeedPace noon = FeedPace.None with { SkipHours = 0b111 << 12 };

        Assert.Equal("2026-11-20T15:00", Text(Next(new Visit { At = Now, Interval = TimeSpan.FromMinutes(30), Pace = noon })));
    }

    [Fact]
    public void Skipped_days_are_waited_out_though_they_are_longer_than_a_day()
    {
        FeedPace weekend = FeedPace.None with { SkipDays = 0b1000001, SkipHours = 0b1 };
        DateTimeOffset friday = new(2026, 11, 20, 23, 50, 0, TimeSpan.Zero);

        Assert.Equal("2026-11-23T01:00", Text(Next(new Visit { At = friday, Interval = TimeSpan.FromMinutes(30), Pace = weekend })));
    }

    [Fact]
    public void A_feed_that_fails_is_not_asked_sooner_than_it_wants()
    {
        FeedPace slow = new(TimeSpan.FromHours(6));

        Assert.Equal(Now.AddHours(6), Next(new Visit { At = Now, Interval = TimeSpan.FromMinutes(30), Failures = 1, Pace = slow }));
        Assert.Equal(Now.AddHours(8), Next(new Visit { At = Now, Interval = TimeSpan.FromMinutes(30), Failures = 5, Pace = slow }));
    }

    [Fact]
    public void A_host_has_a_pause_between_two_of_its_feeds()
    {
        Assert.Equal(Now + NextVisit.HostGap, NextVisit.Polite(Now, Now));
        Assert.Equal(Now, NextVisit.Polite(Now, Now.AddMinutes(-1)));
        Assert.Equal(Now, NextVisit.Polite(Now, null));
    }

    [Fact]
    public void A_move_is_believed_when_it_is_seen_three_times_in_a_row()
    {
        Uri one = new("https://one.example/");
        Move twice = Move.None.Seen(one).Seen(one);

        Assert.False(twice.IsSettled);
        Assert.True(twice.Seen(one).IsSettled);
        Assert.False(twice.Seen(new Uri("https://two.example/")).IsSettled);
        Assert.False(twice.Seen(null).Seen(one).IsSettled);
    }

    private static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static TimeSpan? Minutes(int? minutes) => minutes is { } number ? TimeSpan.FromMinutes(number) : null;

    private static DateTimeOffset Next(Visit visit) => NextVisit.After(visit, new NoChance());

    private sealed class NoChance : Random
    {
        protected override double Sample() => 0;

        public override double NextDouble() => 0;
    }
}

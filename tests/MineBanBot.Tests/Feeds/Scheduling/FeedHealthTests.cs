using MineBanBot.Feeds.Health;

namespace MineBanBot.Tests.Feeds.Scheduling;

public sealed class FeedHealthTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Moderators_are_told_once_after_a_day_and_once_when_it_recovers()
    {
        List<string> told = [];
        FeedHealth health = new FeedHealth().Succeeded(Start);
        for (int hour = 1; hour <= 60; hour++)
        {
            health = Step(health, health.Failed(Start.AddHours(hour), "The server answered 500."), Start.AddHours(hour), told);
            Assert.Equal(hour < 25 ? 0 : 1, told.Count);
        }

        health = Step(health, health.Succeeded(Start.AddHours(61)), Start.AddHours(61), told);
        Step(health, health.Succeeded(Start.AddHours(62)), Start.AddHours(62), told);

        Assert.Equal(2, told.Count);
        Assert.Contains("has failed for a day. The server answered 500.", told[0], StringComparison.Ordinal);
        Assert.Contains("is read again", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_of_an_hour_is_nobodys_business()
    {
        List<string> told = [];
        FeedHealth failed = new FeedHealth().Succeeded(Start).Failed(Start.AddHours(1), "E.");

        Step(failed, failed.Succeeded(Start.AddHours(2)), Start.AddHours(2), told);

        Assert.Empty(told);
    }

    [Fact]
    public void Health_is_told_in_words()
    {
        FeedHealth failing = new FeedHealth().Succeeded(Start).Failed(Start.AddHours(1), "The server answered 500.").Failed(Start.AddHours(2), "It took longer than 30 seconds.");

        Assert.Equal(
            "Last read 2026-11-20 08:00 UTC. It has failed 2 times since 2026-11-20 09:00 UTC: It took longer than 30 seconds. Next try 2026-11-20 12:00 UTC.",
            failing.InWords(Start.AddHours(3), Start.AddHours(4)));
        Assert.Equal("Not read yet. It is paused.", new FeedHealth().InWords(Start, null));
        Assert.Equal("Last read 2026-11-20 08:00 UTC. The next try is due.", new FeedHealth().Succeeded(Start).InWords(Start, Start));
    }

    private static FeedHealth Step(FeedHealth before, FeedHealth after, DateTimeOffset now, List<string> told)
    {
        if (Notices.Due("News", before, after, now) is not { } notice)
        {
            return after;
        }

        told.Add(notice.Text);
        return notice.Health;
    }
}

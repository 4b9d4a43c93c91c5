using MineBanBot.Digests.Scheduling;
using MineBanBot.Digests.Times;

using NodaTime;

namespace MineBanBot.Tests.Digests.Scheduling;

public sealed class DueTimesTests
{
    private static readonly WallTimes Daily = TimesReader.TryRead("every day 09:00", out _)!;
    private static readonly Instant First = Instant.FromUtc(2026, 12, 1, 9, 0);

    [Fact]
    public void In_time_it_is_posted_and_nothing_was_missed() => Expect(First, First, [], First + Duration.FromDays(1));

    [Fact]
    public void Within_the_window_it_is_caught_up() => Expect(First + DueTimes.Window, First, [], First + Duration.FromDays(1));

    [Fact]
    public void After_the_window_it_is_skipped() => Expect(First + DueTimes.Window + Duration.FromSeconds(1), null, [First], First + Duration.FromDays(1));

    [Fact]
    public void Of_several_the_last_one_alone_is_caught_up() =>
        Expect(First + Duration.FromDays(3), First + Duration.FromDays(3), [First, First + Duration.FromDays(1), First + Duration.FromDays(2)], First + Duration.FromDays(4));

    [Fact]
    public void After_years_only_the_newest_are_listed()
    {
        DueTimes due = DueTimes.Since(Daily, DateTimeZone.Utc, First, First + Duration.FromDays(1000));

        Assert.Equal(100, due.Missed.Count);
        Assert.Equal(First + Duration.FromDays(999), due.Missed[^1]);
        Assert.Equal(First + Duration.FromDays(1001), due.Next);
    }

    private static void Expect(Instant now, Instant? toPost, Instant[] missed, Instant next)
    {
        DueTimes due = DueTimes.Since(Daily, DateTimeZone.Utc, First, now);

        Assert.Equal((toPost, next), (due.ToPost, due.Next));
        Assert.Equal(missed, due.Missed);
    }
}

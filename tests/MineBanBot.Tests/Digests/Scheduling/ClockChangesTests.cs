using MineBanBot.Digests.Scheduling;
using MineBanBot.Tests.Digests.Times;
using MineBanBot.Tests.Store;

using NodaTime;

namespace MineBanBot.Tests.Digests.Scheduling;

/// <summary>Digests at every hour in twenty zones, while clocks are changed.</summary>
public sealed class ClockChangesTests
{
    private static readonly Instant NewYear = Instant.FromUtc(2027, 1, 1, 0, 0);
    private static readonly Duration Around = Duration.FromHours(30);

    public static TheoryData<string> Zones =>
    [
        "Europe/Berlin", "Europe/London", "Europe/Kyiv", "Europe/Chisinau", "Atlantic/Azores", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
        "America/St_Johns", "America/Halifax", "Africa/Cairo", "America/Santiago", "America/Nuuk", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham",
        "Asia/Jerusalem", "Asia/Beirut",
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task At_every_hour_over_both_changes_of_2027_exactly_one_a_day_at_the_right_instant(string id)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[id];
        Instant[] changes = [.. zone.GetZoneIntervals(NewYear, Instant.FromUtc(2028, 1, 1, 0, 0)).Skip(1).Select(interval => interval.Start)];
        Assert.Equal(2, changes.Length);
        TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        foreach (Instant change in changes)
        {
            ScheduleBench bench = ScheduleBench.At(store, (change - Around).ToDateTimeOffset());
            Dictionary<string, (LocalTime At, long? Wake)> schedules = [];
            for (int hour = 0; hour < 24; hour++)
            {
                ScheduleRow row = await bench.AddAsync($"every day {hour:00}:00", id, row => row with { Guild = $"{change.ToUnixTimeSeconds() * 1_000_000_000}", Channel = $"{(change.ToUnixTimeSeconds() * 1_000_000_000) + hour}" });
                schedules[row.Id] = (new LocalTime(hour, 0), row.WakeAt);
            }

            // Woken when it asked for it, each in its turn.
            Instant end = change + Around;
            while (schedules.MinBy(each => each.Value.Wake) is { Value.Wake: { } wake } next && wake < end.ToUnixTimeMilliseconds())
            {
                bench.Time.SetUtcNow(DateTimeOffset.FromUnixTimeMilliseconds(wake));
                Instant? again = await bench.Runner.RunAsync(next.Key, TestContext.Current.CancellationToken);
                schedules[next.Key] = (next.Value.At, again!.Value.ToUnixTimeMilliseconds());
            }

            ILookup<string, long> posted = (await bench.QueryAsync<(string Schedule, long PlannedAt)>(
                    "SELECT digest.schedule, posting.planned_at FROM posting JOIN digest ON digest.id = posting.subject ORDER BY planned_at"))
                .ToLookup(row => row.Schedule, row => row.PlannedAt);
            foreach ((string schedule, (LocalTime at, _)) in schedules)
            {
                Assert.Equal(WallSearch.Days(change - Around, end, zone, at).Select(instant => instant.ToUnixTimeMilliseconds()), posted[schedule]);
            }
        }

        await store.DisposeAsync();
    }
}

using MineBanBot.Digests.Times;

using NodaTime;
using NodaTime.TimeZones;

namespace MineBanBot.Tests.Digests.Times;

public sealed class WallTimesTests
{
    [Theory]
    [InlineData("every day 02:30", "Europe/Berlin", "2027-03-27T12:00:00Z", "2027-03-28T01:00:00Z")] // 02:30 is skipped: 03:00 is the first there is.
    [InlineData("every day 02:30", "Europe/Berlin", "2027-03-28T01:00:00Z", "2027-03-29T00:30:00Z")]
    [InlineData("every day 02:30", "Europe/Berlin", "2027-10-30T12:00:00Z", "2027-10-31T00:30:00Z")] // 02:30 comes twice: the first.
    [InlineData("every day 02:30", "Europe/Berlin", "2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z")]
    [InlineData("every day 02:30", "Europe/Berlin", "2027-10-31T01:10:00Z", "2027-11-01T01:30:00Z")] // between the two
    [InlineData("every day 00:00", "Asia/Beirut", "2027-03-27T12:00:00Z", "2027-03-27T22:00:00Z")] // There is no midnight.
    [InlineData("every day 02:15", "Australia/Lord_Howe", "2027-10-02T12:00:00Z", "2027-10-02T15:30:00Z")] // Half an hour is skipped.
    [InlineData("every Friday 09:00", "Pacific/Apia", "2011-12-24T00:00:00Z", "2011-12-30T10:00:00Z")] // There was no such Friday.
    [InlineData("every Monday 09:00", "Europe/Kyiv", "2026-12-01T00:00:00Z", "2026-12-07T07:00:00Z")]
    [InlineData("last day of the month 18:00", "UTC", "2028-02-01T00:00:00Z", "2028-02-29T18:00:00Z")]
    public void The_next_instant_is_the_first_one_that_the_wall_shows(string text, string zone, string after, string next) =>
        Assert.Equal(At(next), Read(text).NextAfter(At(after), DateTimeZoneProviders.Tzdb[zone]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Over_any_time_in_any_zone_each_wall_time_comes_once_at_the_instant_that_a_search_by_hand_finds(int seed)
    {
        Random random = new(seed);
        string[] zones = [.. DateTimeZoneProviders.Tzdb.Ids];
        for (int number = 0; number < 300; number++)
        {
            DateTimeZone zone = DateTimeZoneProviders.Tzdb[zones[random.Next(zones.Length)]];
            WallTimes times = Read($"every day {random.Next(24):00}:{random.Next(60):00}");
            Instant start = Instant.FromUtc(random.Next(1990, 2037), random.Next(1, 13), random.Next(1, 28), random.Next(24), 0);

            // Mostly where the clock is changed.
            ZoneInterval interval = zone.GetZoneInterval(start);
            start = interval.HasEnd && random.Next(3) > 0 ? interval.End - Duration.FromMinutes(random.Next(3000)) : start;
            Instant end = start + Duration.FromDays(4);
            List<Instant> found = [];
            for (Instant? next = times.NextAfter(start, zone); next < end; next = times.NextAfter(next.Value, zone))
            {
                found.Add(next.Value);
            }

            LocalTime at = LocalTime.FromTicksSinceMidnight(times.NextAfter(new DateTime(2027, 1, 1))!.Value.TimeOfDay.Ticks);
            Assert.Equal(WallSearch.Days(start, end, zone, at), found);
        }
    }

    private static WallTimes Read(string text) => TimesReader.TryRead(text, out _) ?? throw new InvalidOperationException(text);

    private static Instant At(string text) => Instant.FromDateTimeOffset(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}

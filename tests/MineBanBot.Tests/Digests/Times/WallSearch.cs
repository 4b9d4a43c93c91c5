using NodaTime;
using NodaTime.TimeZones;

namespace MineBanBot.Tests.Digests.Times;

/// <summary>Finds instants of wall times by hand: by looking at each offset that a zone has, without asking for a mapping.</summary>
internal static class WallSearch
{
    /// <summary>The instants after one and before another at which a daily wall time comes.</summary>
    public static IReadOnlyList<Instant> Days(Instant start, Instant end, DateTimeZone zone, LocalTime at)
    {
        ZoneInterval[] intervals = [.. zone.GetZoneIntervals(start - Duration.FromDays(3), end + Duration.FromDays(3))];
        LocalDate first = start.InUtc().Date.PlusDays(-2);
        return
        [
            .. Enumerable.Range(0, 12)
                .Select(day => Of(first.PlusDays(day).At(at), intervals))
                .Where(instant => instant > start && instant < end)
                .Distinct()
                .Order(),
        ];
    }

    private static Instant Of(LocalDateTime wall, ZoneInterval[] intervals)
    {
        foreach (ZoneInterval interval in intervals)
        {
            Instant instant = wall.InZoneStrictly(DateTimeZone.ForOffset(interval.WallOffset)).ToInstant();
            if (interval.Contains(instant))
            {
                return instant;
            }

            // The clock was put forward over it.
            if (interval.HasStart && instant < interval.Start)
            {
                return interval.Start;
            }
        }

        throw new InvalidOperationException($"{wall} never comes.");
    }
}

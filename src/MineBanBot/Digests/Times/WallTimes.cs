using Cronos;

using NodaTime;
using NodaTime.TimeZones;

namespace MineBanBot.Digests.Times;

/// <summary>Times on the clock of a wall, again and again. Only with a zone they become instants.</summary>
/// <param name="Text">How people write them.</param>
/// <param name="Cron">The same as a cron expression.</param>
internal sealed record WallTimes(string Text, CronExpression Cron)
{
    // A time in the skipped hour is its end, the first instant that there is; one in the repeated hour is its first.
    private static readonly ZoneLocalMappingResolver Mapping =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The first instant after another; null: it never comes again.</summary>
    public Instant? NextAfter(Instant after, DateTimeZone zone)
    {
        DateTime wall = after.InZone(zone).ToDateTimeUnspecified();
        while (NextAfter(wall) is { } next)
        {
            Instant instant = LocalDateTime.FromDateTime(next).InZone(zone, Mapping).ToInstant();

            // When a clock goes back it shows times again whose instants have passed.
            if (instant > after)
            {
                return instant;
            }

            wall = next;
        }

        return null;
    }

    /// <summary>The first time on the wall after another; null: it never comes again.</summary>
    // The expression is asked as if all were in UTC: it knows nothing of zones then.
    public DateTime? NextAfter(DateTime wall) => Cron.GetNextOccurrence(DateTime.SpecifyKind(wall, DateTimeKind.Utc), inclusive: false);
}

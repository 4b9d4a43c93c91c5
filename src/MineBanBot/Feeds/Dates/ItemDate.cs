using System.Globalization;

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Feeds.Dates;

/// <summary>When an item was published.</summary>
/// <param name="Day">The day (of UTC where the time is known), the month or the year.</param>
/// <param name="Instant">The instant, where a time of day is given.</param>
internal sealed record ItemDate(PartialDate Day, DateTimeOffset? Instant)
{
    /// <summary>The date of an instant.</summary>
    public static ItemDate At(DateTimeOffset instant) => new(new PartialDate(DateOnly.FromDateTime(instant.UtcDateTime)), instant.ToUniversalTime());

    /// <summary>ISO 8601: 2026-11-23T08:15:00Z, 2026-11-23, 2026-11 or 2026.</summary>
    public override string ToString() =>
        Instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? Day.ToString();
}

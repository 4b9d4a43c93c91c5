using System.Globalization;

using MineBanBot.Feeds.Xml;

namespace MineBanBot.Feeds.Scheduling;

/// <summary>How often a feed asks to be read.</summary>
/// <param name="Every">At most once in this time; null: it does not say.</param>
internal sealed record FeedPace(TimeSpan? Every)
{
    private const string Syndication = "syndication";
    private const int HoursOfDay = 24;
    private const int DaysOfWeek = 7;

    /// <summary>Nothing said.</summary>
    public static FeedPace None { get; } = new(Every: null);

    /// <summary>Hours of the day, in UTC, in which it has nothing new: bit 0 is the one after midnight. Never all of them.</summary>
    public int SkipHours { get; init; }

    /// <summary>Days of the week, in UTC, on which it has nothing new: bit 0 is Sunday. Never all of them.</summary>
    public int SkipDays { get; init; }

    /// <summary>
    /// What a channel says: RSS's ttl (minutes), skipHours and skipDays, the syndication module's updatePeriod and updateFrequency.
    /// </summary>
    public static FeedPace Of(Element channel)
    {
        TimeSpan? ttl = channel.Children.FirstOrDefault(child => child.Name == "ttl") is { } written && Whole(written.Text) is { } minutes and > 0 ? TimeSpan.FromMinutes(minutes) : null;
        return new FeedPace(ttl ?? Period(channel))
        {
            SkipHours = Bits(Skipped(channel, "skiphours", "hour").Select(Whole).OfType<int>().Where(hour => hour <= HoursOfDay).Select(hour => hour % HoursOfDay), HoursOfDay),
            SkipDays = Bits(Skipped(channel, "skipdays", "day").Select(Day).OfType<int>(), DaysOfWeek),
        };
    }

    /// <summary>Whether it has nothing new at a moment.</summary>
    /// <param name="utc">In UTC.</param>
    public bool Skips(DateTimeOffset utc) => (SkipHours & (1 << utc.Hour)) != 0 || (SkipDays & (1 << (int)utc.DayOfWeek)) != 0;

    private static IEnumerable<string> Skipped(Element channel, string list, string item) =>
        channel.Children.Where(child => child.Name == list).SelectMany(child => child.Children).Where(child => child.Name == item).Select(child => child.Text);

    // Who skips all of them has misunderstood something.
    private static int Bits(IEnumerable<int> numbers, int all)
    {
        int bits = numbers.Aggregate(0, (set, number) => set | (1 << number));
        return bits == (1 << all) - 1 ? 0 : bits;
    }

    private static int? Day(string text) => Enum.GetValues<DayOfWeek>().Where(day => day.ToString().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)).Select(day => (int?)day).FirstOrDefault();

    private static TimeSpan? Period(Element channel)
    {
        TimeSpan? period = channel.All(Syndication, "updateperiod").FirstOrDefault()?.Text.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return period / (Whole(channel.All(Syndication, "updatefrequency").FirstOrDefault()?.Text) is { } times and > 0 ? times : 1);
    }

    private static int? Whole(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}

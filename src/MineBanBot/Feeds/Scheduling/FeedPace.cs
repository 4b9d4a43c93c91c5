using System.Globalization;

using MineBanBot.Feeds.Xml;

namespace MineBanBot.Feeds.Scheduling;

/// <summary>How often a feed asks to be read.</summary>
/// <param name="Every">At most once in this time; null: it does not say.</param>
/// <param name="SkipHours">Hours of the day, in UTC, in which it has nothing new.</param>
internal sealed record FeedPace(TimeSpan? Every, IReadOnlySet<int> SkipHours)
{
    private const string Syndication = "syndication";
    private const int HoursOfDay = 24;

    /// <summary>Nothing said.</summary>
    public static FeedPace None { get; } = new(null, new HashSet<int>());

    /// <summary>What a channel says: RSS's ttl (minutes) and skipHours, the syndication module's updatePeriod and updateFrequency.</summary>
    public static FeedPace Of(Element channel)
    {
        HashSet<int> hours =
        [
            .. channel.Children.Where(child => child.Name == "skiphours").SelectMany(child => child.Children).Where(child => child.Name == "hour")
                .Select(hour => Whole(hour.Text)).OfType<int>().Where(hour => hour <= HoursOfDay).Select(hour => hour % HoursOfDay),
        ];
        TimeSpan? ttl = channel.Children.FirstOrDefault(child => child.Name == "ttl") is { } written && Whole(written.Text) is { } minutes and > 0 ? TimeSpan.FromMinutes(minutes) : null;
        return new FeedPace(ttl ?? Period(channel), hours.Count < HoursOfDay ? hours : []);
    }

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

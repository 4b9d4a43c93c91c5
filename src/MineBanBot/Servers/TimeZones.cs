using System.Globalization;

using NodaTime;
using NodaTime.TimeZones;

namespace MineBanBot.Servers;

/// <summary>Time zones by their IANA names, from the data that come with the program.</summary>
internal static class TimeZones
{
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private static readonly string[] Names =
        [.. Source.CanonicalIdMap.Values.Distinct().Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal)).Prepend("UTC").Order(StringComparer.Ordinal)];

    /// <summary>The zone of whoever has not said another.</summary>
    public static DateTimeZone Default => DateTimeZone.Utc;

    /// <summary>The zone of a name, whatever its case and with spaces or without; null: there is none.</summary>
    public static DateTimeZone? TryFind(string? name)
    {
        string wanted = Plain(name);
        return Source.CanonicalIdMap.Keys.FirstOrDefault(id => Plain(id) == wanted) is { } known ? DateTimeZoneProviders.Tzdb[known] : null;
    }

    /// <summary>Zones whose name has what was typed, with the time that it is there. Older names lead to the one of today.</summary>
    public static IEnumerable<(string Id, string Label)> Suggest(string typed, Instant now, int most)
    {
        string wanted = Plain(typed);
        IEnumerable<string> older = wanted.Length < 3
            ? []
            : Source.CanonicalIdMap.Where(pair => Plain(pair.Key).Contains(wanted, StringComparison.Ordinal)).Select(pair => pair.Value).Where(Names.Contains);
        return Names.Where(id => Plain(id).Contains(wanted, StringComparison.Ordinal))
            .OrderBy(id => Plain(id[(id.LastIndexOf('/') + 1)..]).StartsWith(wanted, StringComparison.Ordinal) ? 0 : 1)
            .Concat(older).Distinct().Take(most)
            .Select(id => (id, $"{id} ({now.InZone(DateTimeZoneProviders.Tzdb[id]).ToString("HH:mm", CultureInfo.InvariantCulture)} now)"));
    }

    private static string Plain(string? name) => (name ?? "").Trim().Replace(' ', '_').ToLowerInvariant();
}

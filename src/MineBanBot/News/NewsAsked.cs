using MineBanBot.Commands.Cards;
using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.News;

namespace MineBanBot.News;

/// <summary>What entries were asked for, as the ids of buttons keep it.</summary>
internal static class NewsAsked
{
    /// <summary>Greatest length of the words to search for: all that an id has room for.</summary>
    public const int LongestAbout = 50;

    /// <summary>The id of a filter; at most 80 characters.</summary>
    public static string Id(NewsFilter filter) =>
        $"{filter.Country}:{filter.Since}:{filter.Until}:{(filter.Source is null ? "" : Mark.Of(filter.Source))}:{filter.About}";

    /// <summary>Reads an id; null when it is none of these.</summary>
    /// <param name="id">Untrusted.</param>
    /// <param name="isCountry">Whether a code is that of a state.</param>
    /// <param name="sources">The publishers that there are.</param>
    public static NewsFilter? TryParse(string id, Func<string, bool> isCountry, IEnumerable<string> sources)
    {
        if (id.Split(':', 5) is not [var country, var since, var until, var source, var about] || (country.Length > 0 && !isCountry(country)))
        {
            return null;
        }

        NewsFilter filter = new()
        {
            Country = country.Length == 0 ? null : country,
            Since = PartialDate.TryParse(since),
            Until = PartialDate.TryParse(until),
            Source = source.Length == 0 ? null : Mark.Find(source, sources),
            About = Words(about),
        };
        return Id(filter) == id ? filter : null;
    }

    /// <summary>Words to search for as an id can hold them; null: there are none.</summary>
    /// <param name="typed">Untrusted.</param>
    public static string? Words(string? typed) =>
        string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? EmbedLimits.Cut(words, int.MaxValue) : null;
}

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.News;

/// <summary>Which entries a list is of. What is not set lets all pass.</summary>
public sealed record NewsFilter
{
    // Behind so many nobody turns pages.
    private const int Most = 500;

    /// <summary>Words that they hold, as typed. Untrusted.</summary>
    public string? About { get; init; }

    /// <summary>ISO alpha-3 code of a state that they name.</summary>
    public string? Country { get; init; }

    /// <summary>The first day of publication; of a month or year its first day counts.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>The last day of publication; of a month or year its last day counts.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Who published them.</summary>
    public string? Source { get; init; }

    /// <summary>The entries that pass, newest first; of those that hold words only the ones that fit nearly as well as the best.</summary>
    public IReadOnlyList<Entry> In(IndexSnapshot entries)
    {
        SearchQuery query = new(About ?? "")
        {
            From = Since?.Earliest,
            To = Until?.Latest,
            Country = Country,
            Source = Source,
            Most = Most,
            Order = SearchOrder.NewestFirst,
        };
        return About is not null ? [.. entries.Search(query).Select(match => match.Entry)]
            : Since is null && Until is null && Source is null ? Country is null ? entries.Entries : entries.Of(Country)
            : [.. query.Listed(entries)];
    }
}

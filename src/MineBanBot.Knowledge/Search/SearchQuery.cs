using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Knowledge.Search;

/// <summary>What is searched for among entries.</summary>
/// <param name="Text">Words as typed, or a whole question; may be empty when a filter says what is wanted. Untrusted.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>How many hits at most.</summary>
    public int Most { get; init; } = 10;

    /// <summary>The first day of publication; null: any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of publication; null: any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>ISO alpha-3 code of a country that the entry names; null: any.</summary>
    public string? Country { get; init; }

    /// <summary>The publisher or the key of the source, in any case; null: any.</summary>
    public string? Source { get; init; }

    /// <summary>How the hits are ordered.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Whether the last word may be only the beginning of one, as while it is typed.</summary>
    public bool Completes { get; init; }

    /// <summary>Whether not every entry may be found.</summary>
    internal bool IsFiltered => From is not null || To is not null || Country is not null || Source is not null;

    /// <summary>Whether the filters let an entry pass. A date of which the day is unknown passes when it lies whole between the days.</summary>
    internal bool Admits(Entry entry) =>
        (From is not { } from || entry.Published.Earliest >= from)
        && (To is not { } to || entry.Published.Latest <= to)
        && (Country is null || entry.Countries.Contains(Country))
        && (Source is null || entry.Source.Publisher.Equals(Source, StringComparison.OrdinalIgnoreCase) || entry.Source.Key.Equals(Source, StringComparison.OrdinalIgnoreCase));

    /// <summary>All entries that the filters let pass, newest first.</summary>
    internal IEnumerable<Entry> Listed(IndexSnapshot entries) =>
        (Country is null ? entries.Entries : entries.Of(Country)).Between(From ?? DateOnly.MinValue, To ?? DateOnly.MaxValue).Where(Admits);
}

using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Entries;

/// <summary>A row of the table entry, with the source beside it where a query joins it. Lists are separated by semicolons.</summary>
internal sealed record EntryRow
{
    public string Id { get; init; } = "";

    public string Source { get; init; } = "";

    public string? SameAs { get; init; }

    public long Version { get; init; }

    public string Published { get; init; } = "";

    public long Undated { get; init; }

    public string? Title { get; init; }

    public string? Body { get; init; }

    public string? Url { get; init; }

    public string Countries { get; init; } = "";

    public string Topics { get; init; } = "";

    public string? Because { get; init; }

    public string Content { get; init; } = "";

    public long Announce { get; init; }

    public long TakenAt { get; init; }

    public long ChangedAt { get; init; }

    public long Change { get; init; }

    /// <summary>The name by which it was found, where the query joins it.</summary>
    public string ItemKey { get; init; } = "";

    public string Publisher { get; init; } = "";

    public string SourceTitle { get; init; } = "";

    public string? SourceUrl { get; init; }

    /// <summary>The source, where the query joins it.</summary>
    public EntrySource ToSource() => new(Source, Publisher, SourceTitle, Address(SourceUrl));

    /// <summary>An address that was stored; null: none.</summary>
    public static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) ? address : null;
}

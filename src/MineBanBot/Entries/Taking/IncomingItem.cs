using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Entries.Taking;

/// <summary>An item of a source, on its way into the store.</summary>
internal sealed record IncomingItem
{
    /// <summary>The id that its entry gets when it is new; null: one is made.</summary>
    public EntryId? Id { get; init; }

    /// <summary>The names by which the source's item is known again, the surest first, with their kind before them: "guid:", "link:",
    /// "title:", "text:". At least one, unless it is refused.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>Stands for all that the item says: another value means that it was changed.</summary>
    public required string Content { get; init; }

    /// <summary>When it was published.</summary>
    public required PartialDate Published { get; init; }

    /// <summary>Whether the source gives no date, so that the day of reading stands there.</summary>
    public bool Undated { get; init; }

    /// <summary>Title; null: none.</summary>
    public string? Title { get; init; }

    /// <summary>What it says; null: nothing.</summary>
    public string? Text { get; init; }

    /// <summary>Its own page; null: none.</summary>
    public Uri? Url { get; init; }

    /// <summary>ISO alpha-3 codes of the states that it names.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>What it is about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Why it is taken or refused, in a sentence; null: nothing to say.</summary>
    public string? Because { get; init; }

    /// <summary>Whether it is not to be taken.</summary>
    public bool Refused { get; init; }

    /// <summary>Whether it is not even to change an entry that is known: it is unreadable, empty or dated ahead.</summary>
    public bool Faulty { get; init; }
}

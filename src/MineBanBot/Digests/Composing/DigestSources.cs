using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Digests.Composing;

/// <summary>What digests are composed from.</summary>
internal sealed record DigestSources
{
    /// <summary>The entries.</summary>
    public required EntryList Entries { get; init; }

    /// <summary>The tables.</summary>
    public required FactTables Facts { get; init; }

    /// <summary>What an entry is about.</summary>
    public required Func<Entry, IReadOnlyList<string>> TopicsOf { get; init; }

    /// <summary>Names by which an entry is known again: another with one of them is the same.</summary>
    public required Func<Entry, IEnumerable<string>> KeysOf { get; init; }

    /// <summary>Whether two entries tell of one event, though they have no name in common.</summary>
    public required Func<Entry, Entry, bool> AreOne { get; init; }

    /// <summary>The milestones on a disputed standing; none: it is not disputed.</summary>
    public required Func<State, IReadOnlyList<Milestone>> DisputeOf { get; init; }
}

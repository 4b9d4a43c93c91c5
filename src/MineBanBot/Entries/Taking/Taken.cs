using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Entries.Taking;

/// <summary>What became of an item.</summary>
internal abstract record Taken
{
    private Taken()
    {
    }

    /// <summary>It is a new entry.</summary>
    /// <param name="Id">The entry.</param>
    /// <param name="SameAs">The entry of another source that tells of the same event; null: none.</param>
    public sealed record Added(EntryId Id, EntryId? SameAs) : Taken;

    /// <summary>It was there and says something else now; what it said before is kept.</summary>
    /// <param name="Id">The entry.</param>
    public sealed record Updated(EntryId Id) : Taken;

    /// <summary>It was there, and says the same.</summary>
    /// <param name="Id">The entry.</param>
    public sealed record Unchanged(EntryId Id) : Taken;

    /// <summary>It is none for us.</summary>
    public sealed record Refused : Taken;
}

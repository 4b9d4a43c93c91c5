namespace MineBanBot.Knowledge.Entries;

/// <summary>Names an entry for good: the same item read again, in any order, gets the same id.</summary>
/// <param name="Value">Lower case letters, digits and hyphens.</param>
public readonly record struct EntryId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

namespace MineBanBot.Entries;

/// <summary>Whether an item tells of the same event as an entry of another source, published at most two days before or after it.</summary>
internal delegate bool SameEventRule(IncomingItem item, EntryRow other);

namespace MineBanBot.Knowledge.Entries;

/// <summary>What a topic page holds: an overview and dated entries.</summary>
/// <param name="Source">The page.</param>
/// <param name="Overview">The text before the first dated entry, paragraphs separated by an empty line; empty: none.</param>
/// <param name="Entries">The entries as the page orders them, each once.</param>
public sealed record TopicPage(EntrySource Source, string Overview, IReadOnlyList<Entry> Entries)
{
    /// <summary>The overview speaks for the page as it was when its newest entry appeared; null without entries.</summary>
    public Dates.PartialDate? AsOf => Entries.Count == 0 ? null : Entries.Max(entry => entry.Published);
}

using MineBanBot.Commands;
using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Language;

namespace MineBanBot.Ask;

/// <summary>The entries that go with an answer, on a card of their own: they are no part of it.</summary>
internal static class RelatedCard
{
    /// <summary>The card; a line an entry, with its date and where it stands.</summary>
    public static Embed Of(IReadOnlyList<Entry> entries, Texts texts) => new()
    {
        Author = texts.Say(Text.RelatedTitle),
        Description = string.Join('\n', entries.Select(entry => EntryLine.Of(entry, texts))),
        Color = 0x23A55A,
    };
}

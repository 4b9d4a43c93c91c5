using MineBanBot.Discord.Embeds;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Language;

namespace MineBanBot.Commands;

/// <summary>An entry on one line: its date, what it is called, and who published it.</summary>
internal static class EntryLine
{
    private const int Longest = 120;

    /// <summary>The line, in Markdown.</summary>
    public static string Of(Entry entry, Texts texts)
    {
        string name = EmbedLimits.Cut((entry.Title ?? entry.Text ?? texts.Say(Text.EntryNoSummary)).ReplaceLineEndings(" "), Longest);
        string shown = (entry.Url ?? entry.Source.Url) is { } url ? $"[{Markdown.Escape(name)}]({SourceLine.Address(url)})" : Markdown.Escape(name);
        return $"- {texts.Date(entry.Published)}: {shown} · {Markdown.Escape(entry.Source.Publisher)}";
    }
}

using System.Globalization;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.News;

/// <summary>Shows what an entry says.</summary>
internal static class EntryText
{
    /// <summary>The whole text, escaped, or that there is none.</summary>
    public static string Whole(Entry entry, Phrasebook phrases) =>
        entry.Text is null ? phrases.Say(Phrase.EntryNoSummary) : Markdown.Escape(entry.Text);

    /// <summary>The beginning on one line, escaped, cut after a word; or that there is none.</summary>
    public static string Short(Entry entry, Phrasebook phrases, int length)
    {
        if (entry.Text is null)
        {
            return phrases.Say(Phrase.EntryNoSummary);
        }

        string line = entry.Text.ReplaceLineEndings(" ");
        StringInfo graphemes = new(line);
        if (graphemes.LengthInTextElements <= length)
        {
            return Markdown.Escape(line);
        }

        string cut = graphemes.SubstringByTextElements(0, length);
        int space = cut.LastIndexOf(' ');
        return Markdown.Escape((space > length / 2 ? cut[..space] : cut).TrimEnd(',', ';', ':', ' ')) + " …";
    }
}

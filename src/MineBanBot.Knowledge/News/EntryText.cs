using System.Globalization;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.News;

/// <summary>Shows what an entry says.</summary>
internal static class EntryText
{
    /// <summary>The whole text, escaped, or that there is none.</summary>
    public static string Whole(Entry entry, Phrasebook phrases) =>
        (entry.Title, entry.Text) switch
        {
            (null, null) => phrases.Say(Phrase.EntryNoSummary),
            (null, { } text) => Markdown.Escape(text),
            ({ } title, null) => $"**{Markdown.Escape(title)}**",
            ({ } title, { } text) => $"**{Markdown.Escape(title)}**\n\n{Markdown.Escape(text)}",
        };

    /// <summary>When it was published, or that this is not known.</summary>
    public static string When(Entry entry, Phrasebook phrases) =>
        entry.Undated ? phrases.Say(Phrase.EntryUndated, phrases.Date(entry.Published)) : phrases.Date(entry.Published);

    /// <summary>Who else reports it, and when it changed; empty when nobody and never.</summary>
    public static string More(Entry entry, Phrasebook phrases) => string.Join("; ", Remarks(entry, phrases));

    private static IEnumerable<string> Remarks(Entry entry, Phrasebook phrases)
    {
        if (entry.Updated is { } day)
        {
            yield return phrases.Say(Phrase.EntryUpdated, phrases.Date(new PartialDate(day)));
        }

        if (entry.Also.Count > 0)
        {
            yield return phrases.Say(Phrase.EntryAlso, Markdown.Escape(string.Join(", ", entry.Also.Select(also => also.Publisher).Distinct())));
        }
    }

    /// <summary>The beginning on one line, escaped, cut after a word; or that there is none.</summary>
    public static string Short(Entry entry, Phrasebook phrases, int length)
    {
        string line = string.Join(" – ", ((string?[])[entry.Title, entry.Text]).Where(part => part is not null)).ReplaceLineEndings(" ");
        if (line.Length == 0)
        {
            return phrases.Say(Phrase.EntryNoSummary);
        }

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

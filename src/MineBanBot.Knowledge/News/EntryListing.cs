using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.News;

/// <summary>Draws one entry, or a list of them.</summary>
internal sealed class EntryListing(AnswerData data)
{
    private const int Summary = 240;

    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>One entry in full.</summary>
    public Answer One(Entry entry, IReadOnlyList<Entry> others, double confidence)
    {
        List<AnswerField> fields = [new(phrases.Say(Phrase.EntryPublished), $"{entry.Published}")];
        string names = Names(entry);
        if (names.Length > 0)
        {
            fields.Add(new AnswerField(phrases.Say(Phrase.EntryCountries), Markdown.Escape(names)));
        }

        if (others.Count > 0)
        {
            fields.Add(new AnswerField(
                phrases.Say(Phrase.EntryFieldOther),
                string.Join('\n', others.Take(3).Select(other => $"- {other.Published.InWords()}: {EntryText.Short(other, phrases, 120)}"))));
        }

        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.News,
            Title = phrases.Say(names.Length == 0 ? Phrase.EntryTitle : Phrase.EntryTitleOf, entry.Published.InWords(), entry.Source.Publisher, names),
            Text = EntryText.Whole(entry, phrases),
            Fields = fields,
            Sources = [.. others.Take(3).Prepend(entry).Select(AnswerSource.Of).Distinct()],
            AsOf = entry.Published,
            Timeless = true,
            Confidence = confidence,
            Suggestions = [phrases.Say(Phrase.SuggestNews)],
        };
    }

    /// <summary>Several entries, newest first, a field each.</summary>
    /// <param name="entries">Newest first, at least one.</param>
    /// <param name="most">How many are listed; the rest is counted.</param>
    /// <param name="about">The state they name; null: any.</param>
    /// <param name="confidence">0–1.</param>
    public Answer Many(IReadOnlyList<Entry> entries, int most, State? about, double confidence)
    {
        Entry[] shown = [.. entries.Take(most)];
        string text = about is null
            ? phrases.Say(Phrase.EntriesTextAll, entries.Count)
            : phrases.Say(Phrase.EntriesTextState, entries.Count, AnswerData.Spoken(about));
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.News,
            Title = about is null
                ? phrases.Say(Phrase.EntriesTitleAll, shown[^1].Published.InWords(), shown[0].Published.InWords())
                : phrases.Say(Phrase.EntriesTitleState, about.SpokenName),
            Text = shown.Length < entries.Count ? $"{text} (+{entries.Count - shown.Length})" : text,
            Fields = [.. shown.Select(Field)],
            Sources = [.. shown.GroupBy(entry => AnswerSource.Of(entry) with { Date = entry.Published }).Select(group => group.Key).DistinctBy(source => source.Url)],
            AsOf = shown[0].Published,
            Confidence = confidence,
            Suggestions = [phrases.Say(Phrase.SuggestCount)],
        };
    }

    /// <summary>No entry fits.</summary>
    public Answer None(double confidence, bool asked = false) => new()
    {
        Kind = asked ? AnswerKind.Answer : AnswerKind.Abstain,
        Topic = AnswerTopic.News,
        Title = phrases.Say(Phrase.EntriesNone),
        Text = data.Entries.Count == 0
            ? phrases.Say(Phrase.EntriesNone)
            : phrases.Say(Phrase.EntriesNoneText, data.Entries.Count, data.Entries[^1].Published.InWords(), data.Entries[0].Published.InWords()),
        Sources = [.. data.Entries.Take(1).Select(AnswerSource.Of)],
        AsOf = data.Entries.Count == 0 ? data.AsOf : data.Entries[0].Published,
        Timeless = true,
        Confidence = confidence,
        Suggestions = [phrases.Say(Phrase.SuggestNews)],
    };

    private AnswerField Field(Entry entry)
    {
        string names = Names(entry);
        return new AnswerField(
            names.Length == 0 ? entry.Published.InWords() : $"{entry.Published.InWords()} · {names}", EntryText.Short(entry, phrases, Summary));
    }

    private string Names(Entry entry) =>
        string.Join(", ", data.Facts.States.Where(state => entry.Countries.Contains(state.Iso3)).Select(state => state.PlainName));
}

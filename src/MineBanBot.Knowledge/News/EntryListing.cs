using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Search;
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
        List<AnswerField> fields = [new(phrases.Say(Phrase.EntryPublished), entry.Undated ? EntryText.When(entry, phrases) : $"{entry.Published}")];
        string names = Names(entry);
        if (names.Length > 0)
        {
            fields.Add(new AnswerField(phrases.Say(Phrase.EntryCountries), Markdown.Escape(names)));
        }

        string more = EntryText.More(entry, phrases);
        if (more.Length > 0)
        {
            fields.Add(new AnswerField(phrases.Say(Phrase.EntryMore), more));
        }

        if (others.Count > 0)
        {
            fields.Add(new AnswerField(
                phrases.Say(Phrase.EntryFieldOther),
                string.Join('\n', others.Take(3).Select(other => $"- {EntryText.When(other, phrases)}: {EntryText.Short(other, phrases, 120)}"))));
        }

        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.News,
            Title = phrases.Say(Heading(entry, names), phrases.Date(entry.Published), entry.Source.Publisher, names),
            Text = EntryText.Whole(entry, phrases),
            Fields = fields,
            Sources = [.. others.Take(3).Prepend(entry).SelectMany(AnswerSource.AllOf).Distinct()],
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
            : phrases.Say(Phrase.EntriesTextState, entries.Count, data.Spoken(about));
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.News,
            Title = about is null
                ? phrases.Say(Phrase.EntriesTitleAll, phrases.Date(shown[^1].Published), phrases.Date(shown[0].Published))
                : phrases.Say(Phrase.EntriesTitleState, phrases.Spoken(about)),
            Text = shown.Length < entries.Count ? $"{text} (+{entries.Count - shown.Length})" : text,
            Fields = [.. shown.Select(Field)],
            Sources = [.. shown.SelectMany(AnswerSource.AllOf).DistinctBy(source => source.Url is null ? source.Title : source.Url.AbsoluteUri)],
            AsOf = shown[0].Published,
            Confidence = confidence,
            Suggestions = [phrases.Say(Phrase.SuggestCount)],
        };
    }

    /// <summary>A page of entries, newest first, a field each.</summary>
    /// <param name="entries">Newest first, at least one.</param>
    /// <param name="filter">What they were chosen by.</param>
    /// <param name="start">The first one that is shown.</param>
    /// <param name="most">How many are shown.</param>
    public Answer Page(IReadOnlyList<Entry> entries, NewsFilter filter, int start, int most)
    {
        Entry[] shown = [.. entries.Skip(start).Take(most)];
        State? about = data.Facts.States.FirstOrDefault(state => state.Iso3 == filter.Country);
        string[] narrowed =
        [
            .. filter.Since is { } since ? (string[])[phrases.Say(Phrase.NewsSince, phrases.Date(since))] : [],
            .. filter.Until is { } until ? (string[])[phrases.Say(Phrase.NewsUntil, phrases.Date(until))] : [],
            .. filter.Source is { } source ? (string[])[phrases.Say(Phrase.NewsSource, Markdown.Escape(source))] : [],
        ];
        string text = about is null
            ? phrases.Say(filter.About is null ? Phrase.EntriesTextAll : Phrase.NewsTextAbout, entries.Count)
            : phrases.Say(filter.About is null ? Phrase.EntriesTextState : Phrase.NewsTextAboutState, entries.Count, data.Spoken(about));
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.News,
            Title = about is null
                ? phrases.Say(Phrase.EntriesTitleAll, phrases.Date(shown[^1].Published), phrases.Date(shown[0].Published))
                : phrases.Say(Phrase.EntriesTitleState, phrases.Spoken(about)),
            Text = narrowed.Length == 0 ? text : $"{text}\n*{string.Join(" · ", narrowed)}*",
            Fields = [.. shown.Select(Field)],
            Sources = [.. shown.SelectMany(AnswerSource.AllOf).DistinctBy(source => source.Url is null ? source.Title : source.Url.AbsoluteUri)],
            AsOf = shown[0].Published,
            Timeless = start > 0,
            Confidence = 1,
            States = about is null ? [] : [about.Iso3],
        };
    }

    /// <summary>No entry fits.</summary>
    /// <param name="held">The entries that there are.</param>
    /// <param name="confidence">0–1.</param>
    /// <param name="asked">Whether entries were asked for, so that there being none is the answer.</param>
    public Answer None(IndexSnapshot held, double confidence, bool asked = false) => new()
    {
        Kind = asked ? AnswerKind.Answer : AnswerKind.Abstain,
        Topic = AnswerTopic.News,
        Title = phrases.Say(Phrase.EntriesNone),
        Text = held.Entries.Count == 0
            ? phrases.Say(Phrase.EntriesNone)
            : phrases.Say(Phrase.EntriesNoneText, held.Entries.Count, phrases.Date(held.Entries[^1].Published), phrases.Date(held.Entries[0].Published)),
        Sources = [.. held.Entries.Take(1).Select(AnswerSource.Of)],
        AsOf = held.Entries.Count == 0 ? data.AsOf : held.Entries[0].Published,
        Timeless = true,
        Confidence = confidence,
        Suggestions = [phrases.Say(Phrase.SuggestNews)],
    };

    private AnswerField Field(Entry entry)
    {
        string names = Names(entry);
        string when = EntryText.When(entry, phrases);
        string more = EntryText.More(entry, phrases);
        string text = EntryText.Short(entry, phrases, Summary);
        return new AnswerField(names.Length == 0 ? when : $"{when} · {names}", more.Length == 0 ? text : $"{text} ({more})");
    }

    private static Phrase Heading(Entry entry, string names) => (entry.Undated, names.Length == 0) switch
    {
        (false, true) => Phrase.EntryTitle,
        (false, false) => Phrase.EntryTitleOf,
        (true, true) => Phrase.EntryTitleUndated,
        (true, false) => Phrase.EntryTitleUndatedOf,
    };

    private string Names(Entry entry) =>
        string.Join(", ", data.Facts.States.Where(state => entry.Countries.Contains(state.Iso3)).Select(phrases.Plain));
}

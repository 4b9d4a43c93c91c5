using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Search;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Answers;

/// <summary>What answerers draw on.</summary>
/// <param name="Facts">The treaty dataset.</param>
/// <param name="Pages">Topic pages, for their overviews.</param>
/// <param name="Index">Finds entries by their words.</param>
/// <param name="Phrases">Fixed phrases.</param>
internal sealed record AnswerData(
    FactTables Facts, IReadOnlyList<TopicPage> Pages, KnowledgeIndex Index, Phrasebook Phrases)
{
    private readonly PartialDate? statesAsOf = Facts.States.Count > 0 ? Facts.States.Max(state => state.Provenance.AsOf) : null;

    /// <summary>The number of States Parties over time.</summary>
    public MembershipHistory History { get; } = new(Facts.States);

    /// <summary>The newest date that the membership data speaks for.</summary>
    public PartialDate AsOf => statesAsOf ?? (Index.Now.Entries is [var newest, ..] ? newest.Published : new PartialDate(1997));

    /// <summary>Questions to begin with, for who is told that there is no answer.</summary>
    public IReadOnlyList<string> Starters =>
    [
        Phrases.Say(Phrase.SuggestCount),
        Phrases.Say(Phrase.SuggestArticle),
        Phrases.Say(Phrase.SuggestNews),
    ];

    /// <summary>A date in words that fits after a noun: "6 April 2015", or "2026 (day not known)".</summary>
    public string InWords(PartialDate date) => date.IsFull ? Phrases.Date(date) : Phrases.Say(Phrase.DayUnknown, Phrases.Date(date));

    /// <summary>A state's name inside a sentence, escaped: "the Gambia".</summary>
    public string Spoken(State state) => Markdown.Escape(Phrases.Spoken(state));

    /// <summary>Names one after the other, escaped.</summary>
    public string Names(IEnumerable<State> states) => Markdown.Escape(string.Join(", ", states.Select(Phrases.Plain)));

    /// <summary>Markdown with its label when it is not verified.</summary>
    public string Labelled(string markdown, bool verified) => verified ? markdown : $"{markdown} ({Phrases.Say(Phrase.NotVerified)})";

    /// <summary>Text from a row, escaped, with its label when the row is not verified.</summary>
    public string Shown(string text, Provenance provenance) =>
        Labelled(Markdown.Escape(text), provenance.Verified);
}

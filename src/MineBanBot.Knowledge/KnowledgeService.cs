using System.Globalization;

using FuzzySharp;

using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge;

/// <summary>Answers questions from the treaty tables and the entries. Never changes once built; any number of threads may ask.</summary>
public sealed class KnowledgeService
{
    private readonly AnswerData data;
    private readonly StateNames names;
    private readonly QuestionReader reader;
    private readonly AbstainAnswerer abstain;
    private readonly StatusAnswerer status;
    private readonly EntryListing listing;
    private readonly IAnswerer[] answerers;
    private readonly (string Shown, string Folded, State State)[] stateNames;

    /// <summary>Builds the service over this data.</summary>
    public KnowledgeService(SeedFolder seeds)
    {
        Entry[] entries = [.. seeds.Pages.SelectMany(page => page.Entries).OrderByDescending(entry => entry.Published)];
        names = new StateNames(seeds.Facts.States);
        Dictionary<string, State> byCode = seeds.Facts.States.DistinctBy(state => state.Iso3).ToDictionary(state => state.Iso3);
        Index = new KnowledgeIndex(entries, entry => entry.Countries.SelectMany(code => byCode[code].Aliases.Prepend(byCode[code].Name)));
        data = new AnswerData(seeds.Facts, seeds.Pages, entries, Index, new Phrasebook(CultureInfo.GetCultureInfo("en")));
        IEnumerable<string> groups = seeds.Facts.Groups.SelectMany(member => member.Aliases.Prepend(member.Group)).Distinct().SelectMany(Words.Of);
        reader = new QuestionReader(CueTable.Load(), names, seeds.Facts.Definitions, [.. Index.Vocabulary, .. groups]);
        abstain = new AbstainAnswerer(data);
        status = new StatusAnswerer(data);
        listing = new EntryListing(data);
        answerers =
        [
            new SafetyAnswerer(data), new CountAnswerer(data), status, new ArticleAnswerer(data), new DefinitionAnswerer(data),
            new EntriesAnswerer(data), abstain,
        ];
        stateNames =
        [
            .. seeds.Facts.States.SelectMany(state => state.Aliases.Prepend(state.PlainName).Select(name => (name, Words.Folded(name), state))),
        ];
    }

    /// <summary>The entries' index.</summary>
    public KnowledgeIndex Index { get; }

    /// <summary>All entries, newest first.</summary>
    public IReadOnlyList<Entry> Entries => data.Entries;

    /// <summary>The newest date the membership data speaks for.</summary>
    public PartialDate AsOf => data.AsOf;

    /// <summary>Answers one question, or says that the data holds no answer. Text of any length and kind is safe to ask.</summary>
    public Answer Ask(Question question)
    {
        Reading reading = reader.Read(question);
        if (reading.Dates.Any(mention => mention.Date is null) && !reading.AsksForInstructions)
        {
            return abstain.Because(data.Phrases.Say(Phrase.AbstainNoSuchDay));
        }

        IAnswerer surest = answerers.MaxBy(answerer => answerer.Claim(reading)) ?? abstain;
        bool future = reading.Day is { } day && day > question.Today && (reading.Dates.FirstOrDefault()?.Date ?? question.AsOf)?.Earliest > question.Today;
        return future && surest is (CountAnswerer or StatusAnswerer)
            ? abstain.Because(data.Phrases.Say(Phrase.AbstainFuture, data.AsOf.InWords()))
            : surest.Compose(reading);
    }

    /// <summary>
    /// The card of a state by name, alias, ISO code or the beginning of a name, typos forgiven; asks back when it may be several states
    /// and abstains when it is none.
    /// </summary>
    public Answer Country(string name)
    {
        IReadOnlyList<State> named = Named(name);
        return named.Count switch
        {
            1 => status.Card(named[0], 1),
            > 1 => status.Clarify(named, reading: null),
            _ => abstain.Because(data.Phrases.Say(Phrase.CountryUnknown)),
        };
    }

    /// <summary>The entries that name a state, newest first; all of them when <paramref name="country"/> is null or empty.</summary>
    /// <param name="country">A state as for <see cref="Country"/>.</param>
    /// <param name="most">How many are listed.</param>
    public Answer News(string? country, int most)
    {
        if (string.IsNullOrWhiteSpace(country))
        {
            return data.Entries.Count == 0 ? listing.None(1) : listing.Many(data.Entries, most, about: null, 1);
        }

        IReadOnlyList<State> states = Named(country);
        if (states.Count != 1)
        {
            return Country(country);
        }

        Entry[] fitting = [.. data.Entries.Where(entry => entry.Countries.Contains(states[0].Iso3))];
        return fitting.Length == 0 ? listing.None(1) : listing.Many(fitting, most, states[0], 1);
    }

    /// <summary>Names of states that begin with, contain or resemble what is typed, best first, each state once. No I/O.</summary>
    public IReadOnlyList<string> SuggestStates(string typed, int most)
    {
        string folded = Words.Folded(typed.Length <= 100 ? typed : typed[..100]);
        return
        [
            .. stateNames
                .Select(name => (name.State, Score: Resemblance(folded, name.Folded)))
                .Where(pair => pair.Score >= 60)
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => pair.State.PlainName, StringComparer.Ordinal)
                .DistinctBy(pair => pair.State)
                .Take(most)
                .Select(pair => pair.State.PlainName),
        ];
    }

    /// <summary>Questions that have answers, nearest to what is typed. No I/O.</summary>
    public IReadOnlyList<string> SuggestQuestions(string typed, int most)
    {
        Phrasebook phrases = data.Phrases;
        string folded = Words.Folded(typed.Length <= 200 ? typed : typed[..200]);
        string last = folded.Split(' ')[^1];
        IEnumerable<string> fixedOnes = ((Phrase[])[Phrase.SuggestCount, Phrase.SuggestNews, Phrase.SuggestDefinition, Phrase.SuggestArticle])
            .Select(phrase => phrases.Say(phrase));
        IEnumerable<string> articles = data.Facts.Articles.Select(article => phrases.Say(Phrase.SuggestArticleNumber, article.Number, article.Title));
        IEnumerable<string> terms = data.Facts.Definitions.Select(definition => phrases.Say(Phrase.SuggestTerm, definition.Term));
        IEnumerable<string> states = SuggestStates(last.Length >= 3 ? last : folded, 3).Select(name => phrases.Say(Phrase.SuggestStatus, name));
        return folded.Length == 0
            ? [.. fixedOnes.Take(most)]
            :
            [
                .. fixedOnes.Concat(states).Concat(articles).Concat(terms)
                    .Distinct()
                    .Select(text => (Text: text, Score: Resemblance(folded, Words.Folded(text))))
                    .Where(pair => pair.Score >= 60)
                    .OrderByDescending(pair => pair.Score)
                    .ThenBy(pair => pair.Text, StringComparer.Ordinal)
                    .Take(most)
                    .Select(pair => pair.Text),
            ];
    }

    private static int Resemblance(string typed, string name) =>
        typed.Length == 0 ? 60
        : name == typed ? 102
        : name.StartsWith(typed, StringComparison.Ordinal) ? 101
        : name.Contains(typed, StringComparison.Ordinal) ? 90
        : typed.Length < 3 ? 0
        : Math.Max(Fuzz.Ratio(typed, name), Fuzz.TokenSetRatio(typed, name) - 10);

    private IReadOnlyList<State> Named(string name)
    {
        Reading reading = reader.Read(new Question(name, DateOnly.MaxValue));
        if (reading.States.Count > 0 && reading.Unexplained.Count == 0)
        {
            return reading.States[0].Meanings;
        }

        // Who types "Finl" and sends it without picking from the list means what the list would have offered.
        string folded = Words.Folded(name);
        return folded.Length < 3 || folded.Length > 100
            ? []
            : [.. stateNames.Where(each => each.Folded.StartsWith(folded, StringComparison.Ordinal)).Select(each => each.State).Distinct().Take(25)];
    }
}

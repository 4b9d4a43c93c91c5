using System.Globalization;
using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cards;
using MineBanBot.Knowledge.Claims;
using MineBanBot.Knowledge.Counts;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Lint;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Rows;
using MineBanBot.Knowledge.Search;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge;

/// <summary>
/// Answers questions from the treaty tables and the entries. Entries may be put in and taken out while any number of threads ask; an answer
/// is made from the entries as they were when it was asked for.
/// </summary>
public sealed class KnowledgeService
{
    // A part of a message that is not understood as a whole must be clear by itself.
    private const double LeastOfPart = 0.76;

    // Less of the question's words, and an entry is about something else.
    private const double LeastRelated = 0.6;

    private readonly QuestionReader reader;
    private readonly Dictionary<string, Lazy<Voice>> voices;
    private readonly Voice english;
    private readonly RowRanking ranking;
    private readonly int lostRows;
    private readonly Suggestions suggestions;

    /// <summary>Builds the service over this data.</summary>
    public KnowledgeService(SeedFolder seeds)
    {
        lostRows = seeds.Problems.Select(problem => (problem.File, problem.Line)).Distinct().Count();
        RegionNames regions = RegionNames.Load();
        StateNames names = new(seeds.Facts.States, regions);
        Entry[] entries = [.. seeds.Pages.SelectMany(page => page.Entries)];
        Index = KnowledgeIndex.Of(seeds.Facts, entries);
        Senses senses = Senses.Load();
        IReadOnlyList<AskedExample> asked = AskedExamples.Load(seeds.Facts);
        RowIndex rows = new(seeds.Facts, [], senses);
        RowIndex askedRows = new(seeds.Facts, asked, senses);
        ExampleIndex examples = new(asked, senses);
        reader = new QuestionReader(
            CueTable.Load(), names, new StateGroups(seeds.Facts), new OtherPlaces(seeds.Facts.States, regions), seeds.Facts.Definitions, [.. entries.SelectMany(entry => Words.Of($"{entry.Title} {entry.Text}")), .. rows.Vocabulary, .. examples.Vocabulary, .. senses.Vocabulary]);
        ranking = new RowRanking(seeds.Facts, names, rows, askedRows, examples);
        CountryNames countries = new(seeds.Facts);
        voices = Phrasebook.Complete.ToDictionary(
            language => language.TwoLetterISOLanguageName,
            language => new Lazy<Voice>(() => new Voice(new AnswerData(seeds.Facts, seeds.Pages, Index, new Phrasebook(language, regions)), countries, ranking, examples)));
        english = voices[Phrasebook.Complete[0].TwoLetterISOLanguageName].Value;
        suggestions = new Suggestions(english.Data);
        Rows = new RowNames(seeds.Facts);
    }

    /// <summary>The entries' index.</summary>
    public KnowledgeIndex Index { get; }

    /// <summary>The cards that are shown for what is named, not asked: articles, terms, lists of states and so on.</summary>
    /// <param name="language">The language of their fixed phrases.</param>
    public TreatyCards CardsIn(CultureInfo language) => In(language).Cards;

    /// <summary>Finds articles, terms, regions and so on by what people type.</summary>
    public RowNames Rows { get; }

    /// <summary>A card, with what is to be said of every answer: that its data is old, or incomplete.</summary>
    /// <param name="card">Which.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="language">The language of its fixed phrases.</param>
    public Answer Card(Func<TreatyCards, Answer> card, DateOnly today, CultureInfo language)
    {
        Voice voice = In(language);
        return WithAge(WithLosses(card(voice.Cards), voice), today, voice);
    }

    /// <summary>The states of a name, alias, ISO code or the beginning of a name, typos forgiven; several when it is ambiguous.</summary>
    /// <param name="name">Untrusted.</param>
    public IReadOnlyList<State> FindStates(string name) => Named(name);

    /// <summary>All entries, newest first.</summary>
    public IReadOnlyList<Entry> Entries => Index.Now.Entries;

    /// <summary>The tables that it answers from.</summary>
    public FactTables Facts => english.Data.Facts;

    /// <summary>The newest date the membership data speaks for.</summary>
    public PartialDate AsOf => english.Data.AsOf;

    /// <summary>Adds entries, or replaces those with the same ids. Seen by every question that is asked from now on.</summary>
    public void Put(IReadOnlyCollection<Entry> entries) => Index.Put(entries);

    /// <summary>Takes entries out; ids that are not there are no error.</summary>
    public void Remove(IReadOnlyCollection<EntryId> ids) => Index.Remove(ids);

    /// <summary>Answers one question, or says that the data holds no answer. Text of any length and kind is safe to ask.</summary>
    public Answer Ask(Question question)
    {
        Voice voice = In(question.Language);
        Reading reading = reader.Read(question, Index.Now);
        if (reading.Dates.Any(mention => mention.Date is null) && !reading.AsksForInstructions)
        {
            return voice.Clarify.Because(voice.Say(Phrase.AbstainNoSuchDay));
        }

        Answer answer = WithLosses(Compose(question, reading, voice), voice);
        answer = answer with { States = [.. reading.States.Where(match => match.Meanings.Count == 1).Select(match => match.Meanings[0].Iso3).Distinct()] };
        bool dated = reading.Day is not null || reading.Dates.Count > 0;
        return WithLength(dated ? answer : WithAge(answer, question.Today, voice), question, voice);
    }

    // What was true over a year ago may have changed; only the treaty's text and past events stay as they are.
    private static Answer WithAge(Answer answer, DateOnly today, Voice voice) =>
        answer.Kind != AnswerKind.Answer || answer.Timeless || !TableAge.IsOld(answer.AsOf, today)
            ? answer
            : answer with
            {
                Text = $"{answer.Text}\n\n*{voice.Say(Phrase.AgeText, voice.Data.Phrases.Date(answer.AsOf))}*",
            };

    // A reader who is not told would think that all of it was read.
    private static Answer WithLength(Answer answer, Question question, Voice voice) =>
        question.Text.Length <= Question.MaxLength
            ? answer
            : answer with
            {
                Fields = [.. answer.Fields, new AnswerField(voice.Say(Phrase.CutField), voice.Say(Phrase.CutText, Question.MaxLength))],
            };

    // What was left out may be what the question is about: the reader is told, and the answer is less sure.
    private Answer WithLosses(Answer answer, Voice voice) =>
        lostRows == 0 || answer.Kind != AnswerKind.Answer
            ? answer
            : answer with
            {
                Fields = [.. answer.Fields, new AnswerField(voice.Say(Phrase.LossesField), voice.Say(Phrase.LossesText, lostRows))],
                Confidence = answer.Confidence / 2,
            };

    private Answer Compose(Question question, Reading reading, Voice voice)
    {
        IAnswerer surest = voice.Surest(reading);
        if (surest == voice.Abstain && !((Cue[])[Cue.Opinion, Cue.Other, Cue.OtherTreaty]).Any(reading.Has))
        {
            foreach (IReadOnlyList<string> parts in Sentences.Of(question.Text).Take(reading.Has(Cue.Injection) ? 1 : 2))
            {
                (IAnswerer Answerer, Reading Reading, double Claim)[] heard =
                [
                    .. parts.Where(part => !reading.Has(Cue.Injection) || Sentences.IsQuestion(part)).Select(part => Heard(part, question, reading, voice)).Select(part => (Answerer: voice.Surest(part), part))
                        .Where(pair => pair.Answerer != voice.Abstain && pair.Answerer != voice.Clarify && pair.Answerer.Claim(pair.part) >= LeastOfPart)
                        .Select(pair => (pair.Answerer, pair.part, pair.Answerer.Claim(pair.part))),
                ];
                if (heard.Length > 0)
                {
                    (surest, reading, _) = heard.MaxBy(each => each.Claim);
                    break;
                }
            }
        }

        bool future = reading.Day is { } day && day > question.Today && (reading.Dates.FirstOrDefault()?.Date ?? question.AsOf)?.Earliest > question.Today;
        return future && surest is CountAnswerer or StatusAnswerer or CompareAnswerer or GroupAnswerer
            ? voice.Abstain.Because(voice.Say(Phrase.AbstainFuture, voice.Data.Phrases.Date(AsOf)))
            : surest.Compose(reading);
    }

    // "I write about Ukraine. How much land is mined?": the state named before is still meant.
    private Reading Heard(string part, Question question, Reading whole, Voice voice)
    {
        Reading own = reader.Read(question with { Text = part }, whole.Entries);
        bool meant = own.Words.Any(word => word is "they" or "it" or "them" or "she") || voice.Surest(own) == voice.Abstain;
        return !meant || own.States.Count > 0 || own.Groups.Count > 0 || own.NamesRareTerm ? own
            : whole.States is [{ Meanings: [var state] }] ? reader.Read(question with { Text = $"{part} {state.PlainName}" }, whole.Entries)
            : whole.States.Count == 0 && whole.Terms.Select(match => match.Meanings[0].Term).Where(term => whole.NamesRareTerm).Distinct().ToArray() is [var term] ? reader.Read(question with { Text = $"{part} {term}" }, whole.Entries)
            : own;
    }

    private Voice In(CultureInfo language) => voices.TryGetValue(language.TwoLetterISOLanguageName, out Lazy<Voice>? voice) ? voice.Value : english;

    /// <summary>
    /// How a question is understood: its words, what it names and hints at, and how sure each kind of answer is that it is meant, the surest
    /// first. For whoever mends an answer; the lines are no contract.
    /// </summary>
    public IReadOnlyList<string> Explain(Question question)
    {
        Reading reading = reader.Read(question, Index.Now);
        return
        [
            $"words: {string.Join(' ', reading.Words)}",
            .. reading.Corrections.Select(correction => $"read \"{correction.Typed}\" as \"{correction.Read}\""),
            $"hints: {string.Join(", ", reading.Cues.Keys.Order())}",
            $"states: {string.Join(", ", reading.States.Select(match => string.Join(" or ", match.Meanings.Select(state => state.PlainName))))}",
            $"other places: {string.Join(", ", reading.OtherPlaces)}",
            $"groups: {string.Join(", ", reading.Groups.Select(match => match.Meanings[0].Name))}",
            $"terms: {string.Join(", ", reading.Terms.Select(match => match.Meanings[0].Term))}",
            $"dates: {string.Join(", ", reading.Dates.Select(mention => $"{mention.Relation} {mention.Date}"))}; article {reading.Article}; place {reading.Ordinal}",
            $"unexplained: {string.Join(' ', reading.Unexplained)}; telling: {string.Join(' ', reading.Telling)}; another object: {reading.OtherObject}",
            .. ranking.Explain(reading),
            .. english.Answerers
                .Select(answerer => (answerer.GetType().Name, Claim: answerer.Claim(reading)))
                .Where(pair => pair.Claim > 0)
                .OrderByDescending(pair => pair.Claim)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Claim:0.00} {pair.Name}")),
        ];
    }

    /// <summary>The milestones on a state's disputed standing, those of all sides; none: it is not disputed.</summary>
    public IReadOnlyList<Milestone> DisputeOf(State state) => [.. new StatusText(english.Data).Dispute(state)];

    /// <summary>
    /// The card of a state by name, alias, ISO code or the beginning of a name, typos forgiven; asks back when it may be several states
    /// and abstains when it is none.
    /// </summary>
    public Answer Country(string name, DateOnly today, CultureInfo? language = null)
    {
        Voice voice = In(language ?? Phrasebook.Complete[0]);
        IReadOnlyList<State> named = Named(name);
        return named.Count switch
        {
            1 => WithAge(WithLosses(voice.Status.Card(named[0], 1), voice), today, voice),
            > 1 => voice.Status.Clarify(named, reading: null),
            _ => voice.Abstain.Because(voice.Say(Phrase.CountryUnknown)),
        };
    }

    /// <summary>The newest entries about the states of an answer, or else the nearest to what was asked; none when the answer is itself an entry.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Entry> Related(Question question, Answer answer, int most)
    {
        if (answer.Kind != AnswerKind.Answer || answer.Topic is AnswerTopic.News or AnswerTopic.Safety)
        {
            return [];
        }

        IndexSnapshot held = Index.Now;
        return answer.States.Count > 0
            ? [.. answer.States.SelectMany(state => held.Of(state).Take(most)).DistinctBy(entry => entry.Id).OrderByDescending(entry => entry.Published).Take(most)]
            : [.. held.Search(question.Text, most).Where(match => match.Coverage >= LeastRelated).Select(match => match.Entry)];
    }

    /// <summary>How to stay safe: the card for who stands before a mine.</summary>
    /// <param name="language">The language of its fixed phrases.</param>
    public Answer Safety(CultureInfo language) => In(language).Safety.Card(refused: false, confidence: 1);

    /// <summary>
    /// What a text of others says and the tables speak of, each with how it compares. Sentences that ask, doubt or opine are left out, and so
    /// is all that is not English. Text of any length and kind is safe to check.
    /// </summary>
    /// <param name="text">Untrusted.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="language">The language of the fixed phrases.</param>
    public IReadOnlyList<CheckedClaim> Check(string text, DateOnly today, CultureInfo language)
    {
        IndexSnapshot held = Index.Now;
        return new ClaimChecker(In(language).Data, part => reader.Read(new Question(part, today), held)).Check(text);
    }

    /// <summary>Names of states that begin with, contain or resemble what is typed, best first, each state once. No I/O.</summary>
    public IReadOnlyList<string> SuggestStates(string typed, int most) => suggestions.States(typed, most);

    /// <summary>Questions that have answers, nearest to what is typed. No I/O.</summary>
    public IReadOnlyList<string> SuggestQuestions(string typed, int most) => suggestions.Questions(typed, most);

    private IReadOnlyList<State> Named(string name)
    {
        Reading reading = reader.Read(new Question(name, DateOnly.MaxValue), Index.Now);
        if (reading.States.Count > 0 && reading.Unexplained.Count == 0)
        {
            return reading.States[0].Meanings;
        }

        // Who types "Finl" and sends it without picking from the list means what the list would have offered.
        return suggestions.Beginning(name);
    }
}

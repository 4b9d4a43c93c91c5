using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cards;
using MineBanBot.Knowledge.Counts;
using MineBanBot.Knowledge.Declining;
using MineBanBot.Knowledge.Duties;
using MineBanBot.Knowledge.Figures;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.News;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Rows;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Treaty;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge;

/// <summary>All that answers in one language.</summary>
internal sealed class Voice
{
    public Voice(AnswerData data, CountryNames names, RowRanking ranking, ExampleIndex examples)
    {
        Data = data;
        Abstain = new AbstainAnswerer(data, new NearestQuestions(data, examples).To);
        Safety = new SafetyAnswerer(data);
        Status = new StatusAnswerer(data);
        Clarify = new ClarifyAnswerer(data);
        Listing = new EntryListing(data);
        Cards = new TreatyCards(data, names, Status, Listing);
        ArticleAnswerer articles = new(data);
        DefinitionAnswerer definitions = new(data);
        FigureText figures = new(data);
        Answerers =
        [
            Safety, new GrowthAnswerer(data), new SignatoryAnswerer(data), new PlaceAnswerer(data), new OrderAnswerer(data), new GroupAnswerer(data), new ChangesAnswerer(data),
            new CountAnswerer(data), new CompareAnswerer(data), new ObligationAnswerer(data), new DutyListAnswerer(data), Status, new RuleAnswerer(data), articles, definitions,
            new CasualtyAnswerer(data, figures), new MilestoneAnswerer(data), new OverviewAnswerer(data), new PeriodAnswerer(data), new BlankEntriesAnswerer(data), new EntriesAnswerer(data), new RowAnswerer(data, ranking, figures, articles, definitions), Clarify, Abstain,
        ];
    }

    public AnswerData Data { get; }

    public AbstainAnswerer Abstain { get; }

    public SafetyAnswerer Safety { get; }

    public StatusAnswerer Status { get; }

    public ClarifyAnswerer Clarify { get; }

    public EntryListing Listing { get; }

    public TreatyCards Cards { get; }

    /// <summary>Each kind of answer; of two that are equally sure the first one answers.</summary>
    public IReadOnlyList<IAnswerer> Answerers { get; }

    public string Say(Phrase phrase, params object[] values) => Data.Phrases.Say(phrase, values);

    /// <summary>Whoever is surest that the question is its own.</summary>
    public IAnswerer Surest(Reading reading) => Answerers.MaxBy(answerer => answerer.Claim(reading)) ?? Abstain;
}

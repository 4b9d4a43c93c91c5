using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Counts;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Figures;
using MineBanBot.Knowledge.Names;
using MineBanBot.Knowledge.News;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Treaty;

namespace MineBanBot.Knowledge.Cards;

/// <summary>What is shown for something that is named, not asked: each is an answer like those to questions, with sources and dates.</summary>
public sealed class TreatyCards
{
    private readonly AnswerData data;
    private readonly CountryCard country;
    private readonly StatusAnswerer status;
    private readonly EntryListing listing;

    internal TreatyCards(AnswerData data, CountryNames names, StatusAnswerer status, EntryListing listing)
    {
        this.data = data;
        this.status = status;
        this.listing = listing;
        country = new CountryCard(data, names);
    }

    /// <summary>The newest date that the membership data speaks for.</summary>
    public Dates.PartialDate AsOf => data.AsOf;

    /// <summary>All that is known of one state.</summary>
    public Answer Country(State state) => country.Of(state);

    /// <summary>Asks which of several states is meant.</summary>
    public Answer Which(IReadOnlyList<State> states) => status.Clarify(states, reading: null);

    /// <summary>Some states side by side.</summary>
    public Answer Compare(IReadOnlyList<State> states) => new CompareCard(data).Of(states);

    /// <summary>What an article says.</summary>
    public Answer Article(Article article) => new ArticleAnswerer(data).Of(article, 1);

    /// <summary>What a term means.</summary>
    public Answer Term(Definition term) => new DefinitionAnswerer(data).Of(term, 1);

    /// <summary>The treaty at a glance.</summary>
    public Answer Overview() => new OverviewCard(data).Of();

    /// <summary>The events of a category, or all, within years.</summary>
    /// <param name="category">A category as the table spells it; null: all.</param>
    /// <param name="from">The first year; null: any.</param>
    /// <param name="to">The last year; null: any.</param>
    public Answer Timeline(string? category, int? from, int? to) => new TimelineCard(data).Of(category, from, to);

    /// <summary>States by how they stand, region, group and year, with counts.</summary>
    public Answer States(StatesFilter filter) => new StatesCard(data).Of(filter);

    /// <summary>The figures of a topic, with their series as tables.</summary>
    public Answer Figures(FigureTopic topic) => new FiguresCard(data).Of(topic);

    /// <summary>A page of entries; when there are none, that there are none.</summary>
    /// <param name="entries">What the filter lets pass, newest first.</param>
    /// <param name="filter">What they were chosen by.</param>
    /// <param name="start">The first one that is shown.</param>
    /// <param name="most">How many are shown.</param>
    public Answer News(IReadOnlyList<Entry> entries, NewsFilter filter, int start, int most) =>
        entries.Count == 0 ? listing.None(data.Index.Now, 1) : listing.Page(entries, filter, start, most);
}

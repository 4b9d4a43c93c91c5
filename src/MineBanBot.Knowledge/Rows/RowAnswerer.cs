using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Figures;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Search;
using MineBanBot.Knowledge.Treaty;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Rows;

/// <summary>The row of the tables that speaks to the question: a figure, an article, a term or a milestone.</summary>
internal sealed class RowAnswerer(AnswerData data, RowRanking ranking, FigureText figures, ArticleAnswerer articles, DefinitionAnswerer definitions) : IAnswerer
{
    private const double Near = 0.7;
    private const double NearEvent = 0.45;
    private const int Listed = 4;
    private const int ListedEvents = 12;

    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading) => ranking.Best(reading)?.Claim ?? 0;

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        RowFound best = ranking.Best(reading)!;
        return best.Row switch
        {
            Figure figure => figures.Of(figure, Beside(figure, Near, Listed, reading), best.Claim),
            Article article => articles.Of(article, best.Claim),
            Definition definition => definitions.Of(definition, best.Claim),
            _ => Of((Milestone)best.Row, Beside((Milestone)best.Row, NearEvent, ListedEvents, reading), best.Claim),
        };
    }

    // Rows of the same kind that fit nearly as well stand beside the best one.
    private T[] Beside<T>(T best, double share, int most, Reading reading)
        where T : class
    {
        WordHit<object>[] hits = ranking.ByWords(reading);
        double score = hits.FirstOrDefault(hit => hit.Item == best)?.Score ?? double.MaxValue;
        return [.. hits.Where(hit => hit.Item != best && hit.Score >= score * share).Select(hit => hit.Item).OfType<T>().Take(most)];
    }

    private Answer Of(Milestone milestone, Milestone[] near, double confidence)
    {
        string text = milestone.Detail.Length == 0 ? milestone.Event : $"{milestone.Event}. {milestone.Detail}";
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Treaty,
            Title = phrases.Say(Phrase.MilestoneTitle, phrases.Date(milestone.Date), milestone.Event),
            Text = data.Shown(text, milestone.Provenance),
            Fields = [.. near.OrderBy(each => each.Date).Select(each => new AnswerField(
                phrases.Date(each.Date), data.Shown(each.Detail.Length == 0 ? each.Event : $"{each.Event}. {each.Detail}", each.Provenance)))],
            Sources = [.. near.Prepend(milestone).Select(each => AnswerSource.Of(each.Provenance)).DistinctBy(source => source.Url)],
            AsOf = milestone.Provenance.AsOf,
            Timeless = true,
            Confidence = confidence,
        };
    }
}

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Figures;

/// <summary>Finds the rows of the tables that have text, by what they say: figures, milestones, articles and definitions.</summary>
internal sealed class RowIndex
{
    private readonly WordIndex<object> index;

    public RowIndex(FactTables facts, Senses senses) =>
        index = new WordIndex<object>([.. facts.Figures, .. facts.Articles, .. facts.Definitions, .. facts.Milestones], WordsOf, senses.KeyOf);

    /// <summary>The words that occur in the rows, folded.</summary>
    public IReadOnlyCollection<string> Vocabulary => index.Vocabulary;

    /// <summary>The best rows for a query, best first.</summary>
    public IReadOnlyList<WordHit<object>> Search(IReadOnlyList<string> query, int most) => index.Search(query, most);

    // What a row is about counts twice, what it adds counts once.
    private static List<string> WordsOf(object row)
    {
        (string about, string more, PartialDate? date) = row switch
        {
            Figure figure => (figure.Question, $"{figure.Value} {figure.Notes}", (PartialDate?)null),
            Article article => (article.Title, $"{article.Requirement} {article.KeyNumbers}", null),
            Definition definition => ($"{definition.Term} {string.Join(' ', definition.Aliases)}", definition.Text, null),
            Milestone milestone => (milestone.Event, $"{milestone.Category} {milestone.Detail}", milestone.Date),
            _ => throw new ArgumentException($"{row.GetType().Name} is no row with text."),
        };
        return [.. Words.Of(about), .. Words.Of(about), .. Words.Of(more), .. date is { } known ? Words.Of($"{known.Year} {known.InWords()}") : []];
    }
}

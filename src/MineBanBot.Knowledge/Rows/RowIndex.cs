using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Rows;

/// <summary>Finds the rows of the tables that have text, by what they say: figures, milestones, articles and definitions.</summary>
internal sealed class RowIndex
{
    private readonly WordIndex<object> index;

    /// <param name="facts">The rows.</param>
    /// <param name="examples">Questions that the rows are found by as well, beside their own words.</param>
    /// <param name="senses">Words that count as one.</param>
    public RowIndex(FactTables facts, IReadOnlyList<AskedExample> examples, Senses senses)
    {
        ILookup<object, string> asked = examples.ToLookup(example => example.Row, example => example.Question, ReferenceEqualityComparer.Instance);
        index = new WordIndex<object>(
            [.. facts.Figures, .. facts.Articles, .. facts.Definitions, .. facts.Milestones],
            row => [.. WordsOf(row), .. asked[row].SelectMany(Words.Of).Distinct()],
            senses.KeyOf);
    }

    /// <summary>The words that occur in the rows, folded.</summary>
    public IReadOnlyCollection<string> Vocabulary => index.Vocabulary;

    /// <summary>Reads a query of folded words for <see cref="Coverage"/> and <see cref="Search"/>.</summary>
    public WordQuery Read(IReadOnlyList<string> query) => index.Read(query);

    /// <summary>How much of a query's weight stands in a row, 0–1.</summary>
    public double Coverage(WordQuery query, object row) => index.Coverage(query, row);

    /// <summary>The best rows for a query, best first.</summary>
    public IReadOnlyList<WordHit<object>> Search(WordQuery query, int most) => index.Search(query, most);

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

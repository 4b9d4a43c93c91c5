using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.Rows;

/// <summary>What the rows that have text are called, and which treaty they are of.</summary>
internal static class RowText
{
    /// <summary>The row's name, the same in every run: "article 4", "figure cas_2024", "term minefield".</summary>
    public static string Key(object row) => row switch
    {
        Figure figure => $"figure {figure.Id}",
        Article article => $"article {article.Number}",
        Definition definition => $"term {definition.Term}",
        Milestone milestone => $"milestone {milestone.Date} {milestone.Event}",
        _ => throw new ArgumentException($"{row.GetType().Name} is no row with text."),
    };

    /// <summary>Whether a row tells of another treaty; the others tell only of ours.</summary>
    public static bool IsOfOtherTreaty(object row)
    {
        string text = row switch
        {
            Figure figure => $"{figure.Id} {figure.Question}",
            Definition definition => definition.Term,
            Milestone milestone => milestone.Event,
            _ => "",
        };
        return text.Contains("CCW", StringComparison.Ordinal) || text.Contains("ccm", StringComparison.OrdinalIgnoreCase) || text.Contains("cluster", StringComparison.OrdinalIgnoreCase);
    }
}

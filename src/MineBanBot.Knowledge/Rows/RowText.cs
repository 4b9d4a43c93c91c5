using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Rows;

/// <summary>What the rows that have text are called and say.</summary>
internal static class RowText
{
    private const double Absent = 0.35;

    /// <summary>The row's name, the same in every run: "article 4", "figure cas_2024", "term minefield".</summary>
    public static string Key(object row) => row switch
    {
        Figure figure => $"figure {figure.Id}",
        Article article => $"article {article.Number}",
        Definition definition => $"term {definition.Term}",
        Milestone milestone => $"milestone {milestone.Date} {milestone.Event}",
        _ => throw new ArgumentException($"{row.GetType().Name} is no row with text."),
    };

    /// <summary>How much a row fails to speak of the states and years that are asked about: then it answers another question.</summary>
    public static double Missing(object row, Reading reading)
    {
        string text = row switch
        {
            Figure figure => $"{figure.Question} {figure.Value} {figure.Notes} {figure.Provenance.AsOf}",
            Milestone milestone => $"{milestone.Date} {milestone.Event} {milestone.Detail} {milestone.Provenance.AsOf}",
            Article article => $"{article.Title} {article.Requirement}",
            Definition definition => $"{definition.Term} {definition.Text}",
            _ => "",
        };
        string folded = $" {Words.Folded(text)} ";
        bool state = reading.States.Count > 0
            && !reading.States.SelectMany(match => match.Meanings).Any(each => each.Aliases.Prepend(each.PlainName).Any(name => folded.Contains($" {Words.Folded(name)}", StringComparison.Ordinal)));
        bool year = reading.Dates.Any(mention => mention.Date is not null)
            && !reading.Dates.Any(mention => mention.Date is { } date && text.Contains($"{date.Year}", StringComparison.Ordinal));
        return (state ? Absent : 0) + (year ? Absent : 0);
    }
}

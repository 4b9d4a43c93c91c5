using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Rows;

/// <summary>What the rows that have text are called and say.</summary>
internal static partial class RowText
{
    private const double Absent = 0.35;

    private static readonly ConditionalWeakTable<object, Spoken> Texts = [];

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

    /// <summary>How much a row fails to speak of the states and years that are asked about: then it answers another question.</summary>
    public static double Missing(object row, Reading reading)
    {
        if (reading.States.Count == 0 && reading.Dates.Count == 0)
        {
            return 0;
        }

        (string text, string folded) = Texts.GetValue(row, Said);
        bool state = reading.States.Count > 0
            && !reading.States.SelectMany(match => match.Meanings).Any(each => each.Aliases.Prepend(each.PlainName).Any(name => folded.Contains($" {Words.Folded(name)}", StringComparison.Ordinal)));
        bool year = reading.Dates.Any(mention => mention.Date is not null)
            && !reading.Dates.Any(mention => mention.Date is { } date && text.Contains($"{date.Year}", StringComparison.Ordinal));
        return (state ? Absent : 0) + (year ? Absent : 0);
    }

    private static Spoken Said(object row)
    {
        string text = row switch
        {
            // A figure of 2023 may have been published in 2024: it is no figure of 2024.
            Figure figure when Year().IsMatch(figure.Question) => $"{figure.Question} {figure.Value}",
            Figure figure => $"{figure.Question} {figure.Value} {figure.Notes} {figure.Provenance.AsOf}",
            Milestone milestone => $"{milestone.Date} {milestone.Event} {milestone.Detail}",
            Article article => $"{article.Title} {article.Requirement}",
            Definition definition => $"{definition.Term} {definition.Text}",
            _ => "",
        };
        return new Spoken(text, $" {Words.Folded(text)} ");
    }

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    // Folding is slow, and the rows never change.
    private sealed record Spoken(string Text, string Folded);
}

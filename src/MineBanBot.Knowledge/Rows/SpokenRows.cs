using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Rows;

/// <summary>Which states and years the rows speak of. Folding is slow and the rows never change, so that each is folded once.</summary>
internal sealed partial class SpokenRows
{
    private const double Absent = 0.35;

    private readonly ConcurrentDictionary<object, (string Text, string Folded)> texts = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<State, string[]> names = new((IEqualityComparer<State>)ReferenceEqualityComparer.Instance);

    /// <summary>How much a row fails to speak of the states and years that are asked about: then it answers another question.</summary>
    public double Missing(object row, Reading reading)
    {
        if (reading.States.Count == 0 && reading.Dates.Count == 0)
        {
            return 0;
        }

        (string text, string folded) = texts.GetOrAdd(row, Said);
        bool state = reading.States.Count > 0 && !reading.States.Any(match => match.Meanings.Any(each => Names(folded, each)));
        bool year = reading.Dates.Any(mention => mention.Date is not null)
            && !reading.Dates.Any(mention => mention.Date is { } date && text.Contains(date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return (state ? Absent : 0) + (year ? Absent : 0);
    }

    private bool Names(string folded, State state)
    {
        foreach (string name in names.GetOrAdd(state, each => [.. each.Aliases.Prepend(each.PlainName).Select(name => $" {Words.Folded(name)}").Distinct()]))
        {
            if (folded.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static (string Text, string Folded) Said(object row)
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
        return (text, $" {Words.Folded(text)} ");
    }

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}

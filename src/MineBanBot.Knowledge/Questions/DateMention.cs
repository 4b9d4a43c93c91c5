using System.Text.RegularExpressions;

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Questions;

/// <summary>A date that a question names.</summary>
/// <param name="Date">The date; null: it looks like one and no such day exists.</param>
/// <param name="Relation">What the question means by it.</param>
internal sealed partial record DateMention(PartialDate? Date, DateRelation Relation)
{
    /// <summary>The dates in a text; <paramref name="rest"/> is the text without them.</summary>
    public static List<DateMention> FindAll(string text, out string rest)
    {
        List<DateMention> mentions = [];
        text = WrittenPeriod.WriteOut(text);
        rest = text;
        foreach (WrittenDate written in WrittenDate.FindAll(text, years: true).Reverse())
        {
            if (TreatyPattern().IsMatch(text, written.Start + written.Length))
            {
                // "the 1997 Mine Ban Treaty" names a treaty, not the year that is asked about.
                rest = string.Concat(rest.AsSpan(0, written.Start), " ", rest.AsSpan(written.Start + written.Length));
                continue;
            }

            mentions.Insert(0, new DateMention(written.Date, RelationBefore(text[..written.Start])));
            rest = string.Concat(rest.AsSpan(0, written.Start), " ", rest.AsSpan(written.Start + written.Length));
        }

        return mentions;
    }

    /// <summary>The day a question about a state of affairs means; null when there is no such day, or when it means all days since.</summary>
    public DateOnly? Day => (Date, Relation) switch
    {
        (null, _) => null,
        (_, DateRelation.Since) => null,
        ({ } date, DateRelation.StartOf) => date.Earliest,
        ({ } date, DateRelation.Before) => date.Earliest == DateOnly.MinValue ? date.Earliest : date.Earliest.AddDays(-1),
        ({ } date, _) => date.Latest,
    };

    private static DateRelation RelationBefore(string text)
    {
        string word = LeadPattern().Match(text).Groups[1].Value;
        return word.ToUpperInvariant() switch
        {
            "END" => DateRelation.EndOf,
            "START" or "BEGINNING" => DateRelation.StartOf,
            "BEFORE" or "UNTIL" or "PRIOR TO" => DateRelation.Before,
            "SINCE" or "AFTER" or "FROM" => DateRelation.Since,
            "BY" => DateRelation.EndOf,
            _ => DateRelation.In,
        };
    }

    [GeneratedRegex(
        @"\G\s+(?:(?:un|ottawa|(?:land\s?)?mines?|anti-?\s?personnel|landmine)\s+)*(?:ban\s+)?(?:treaty|convention|protocol|mbt|apmbc)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TreatyPattern();

    [GeneratedRegex(@"\b(end|start|beginning|before|until|prior to|since|after|from|by)\s+(?:of\s+)?(?:the\s+)?(?:year\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern();
}

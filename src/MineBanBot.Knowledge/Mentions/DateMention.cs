using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Mentions;

/// <summary>A date that a question names.</summary>
/// <param name="Date">The date; null: it looks like one and no such day exists.</param>
/// <param name="Relation">What the question means by it.</param>
internal sealed partial record DateMention(PartialDate? Date, DateRelation Relation)
{
    /// <summary>The dates in a text; <paramref name="rest"/> is the text without them.</summary>
    public static List<DateMention> FindAll(string text, out string rest)
    {
        rest = text;
        List<DateMention> mentions = [];
        if (!HoldsYear(text))
        {
            return mentions;
        }

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

            mentions.Insert(0, new DateMention(written.Date, RelationBetween(text[..written.Start], text[(written.Start + written.Length)..])));
            rest = string.Concat(rest.AsSpan(0, written.Start), " ", rest.AsSpan(written.Start + written.Length));
        }

        // "In late November 2011, say 30 November 2011": the exact one is meant.
        mentions = [.. mentions.Distinct()];
        mentions.RemoveAll(wide => mentions.Any(exact => exact != wide && exact.Relation == wide.Relation && wide.Contains(exact)));
        return mentions;
    }

    // Every date and period has a year of two digits at least. Most questions have none, and need no patterns.
    private static bool HoldsYear(string text)
    {
        for (int index = 1; index < text.Length; index++)
        {
            if (char.IsAsciiDigit(text[index]) && char.IsAsciiDigit(text[index - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Contains(DateMention other) =>
        Date is { } mine && other.Date is { } its && mine != its && mine.Earliest <= its.Earliest && its.Latest <= mine.Latest;

    /// <summary>The day a question about a state of affairs means; null when there is no such day, or when it means all days since.</summary>
    public DateOnly? Day => (Date, Relation) switch
    {
        (null, _) => null,
        (_, DateRelation.Since) => null,
        ({ } date, DateRelation.StartOf) => date.Earliest,
        ({ } date, DateRelation.Before) => date.Earliest == DateOnly.MinValue ? date.Earliest : date.Earliest.AddDays(-1),
        ({ } date, _) => date.Latest,
    };

    private static DateRelation RelationBetween(string before, string after)
    {
        string word = LeadPattern().Match(before).Groups[1].Value;
        return word.ToUpperInvariant() switch
        {
            "END" => DateRelation.EndOf,
            "START" or "BEGINNING" => DateRelation.StartOf,
            "BEFORE" or "UNTIL" or "PRIOR TO" => DateRelation.Before,
            "SINCE" or "AFTER" => DateRelation.Since,

            // "From October 2014 on" begins then; "the news from October 2014" is that month's.
            "FROM" when OnwardsPattern().IsMatch(after) => DateRelation.Since,
            "BY" => DateRelation.EndOf,
            _ => DateRelation.In,
        };
    }

    [GeneratedRegex(@"^\s*(?:on\b|onwards?\b|to\b|until\b|till\b|through\b|up\b|[-–])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnwardsPattern();

    [GeneratedRegex(
        @"\G\s+(?:(?:un|ottawa|(?:land\s?)?mines?|anti-?\s?personnel|landmine)\s+)*(?:ban\s+)?(?:treaty|convention|protocol|mbt|apmbc)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TreatyPattern();

    [GeneratedRegex(@"\b(end|start|beginning|before|until|prior to|since|after|from|by)\s+(?:of\s+)?(?:the\s+)?(?:year\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern();
}

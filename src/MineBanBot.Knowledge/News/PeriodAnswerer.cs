using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.News;

/// <summary>The entries of a day or a period that is all the question tells: "November 2014", "everything since January", "last month".</summary>
internal sealed class PeriodAnswerer(AnswerData data) : IAnswerer
{
    private const int Listed = 25;

    private static readonly Cue[] Elsewhere =
        [Cue.Party, Cue.Leave, Cue.Count, Cue.Casualties, Cue.Duty, Cue.Policy, Cue.Timeline, Cue.Other, Cue.OtherTreaty, Cue.Growth, Cue.Signing, Cue.Deposit, Cue.Outside];

    private readonly EntryListing listing = new(data);

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        if (reading.Entries.Entries.Count == 0 || reading.States.Count > 0 || reading.Groups.Count > 0 || reading.Article is not null || Elsewhere.Any(reading.Has) || reading.NamesSpecialTerm)
        {
            return 0;
        }

        bool more = reading.Unexplained.Count > 0 || reading.Telling.Any(word => !reading.Has(Cue.Happened) || !IsHint(word, reading));
        (DateOnly First, DateOnly Last)? period = Period(reading);
        return period is not { } asked || more ? 0
            : Of(asked, reading).Length > 0 ? 0.93
            : 0;
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        Entry[] fitting = Of(Period(reading)!.Value, reading);
        Answer answer = fitting is [var only] ? listing.One(only, [], Claim(reading)) : listing.Many(fitting, Listed, about: null, Claim(reading));
        return Relative(reading) is { } relative
            ? answer with { Text = $"{data.Phrases.Say(Phrase.PeriodRelative, data.Phrases.Date(reading.Entries.Entries[0].Published), data.Phrases.Date(new PartialDate(relative.First)), data.Phrases.Date(new PartialDate(relative.Last)))}\n\n{answer.Text}" }
            : answer;
    }

    private static bool IsHint(string word, Reading reading) =>
        ((Cue[])[Cue.Happened, Cue.News, Cue.Newest, Cue.Overview]).Where(reading.Has).SelectMany(cue => reading.Cues[cue])
            .Any(match => Enumerable.Range(match.Start, match.Length).Any(index => reading.Words[index] == word));

    private static Entry[] Of((DateOnly First, DateOnly Last) period, Reading reading) =>
    [
        .. reading.Entries.Entries.Between(period.First, period.Last).Where(entry => entry.Published.Earliest >= period.First
            && (reading.Question.AsOf is not { } asOf || entry.Published.Earliest <= asOf.Latest)),
    ];

    private static (DateOnly First, DateOnly Last)? Period(Reading reading) => reading.Dates switch
    {
        [{ Date: { } first }, { Date: { } second }] when first != second => (first.Earliest, second.Latest),
        [{ Date: { } date, Relation: DateRelation.Since }] => (date.Earliest, DateOnly.MaxValue),
        [{ Date: { } date, Relation: DateRelation.Before }] => (DateOnly.MinValue, date.Earliest.AddDays(-1)),
        [{ Date: { } date }] => (date.Earliest, date.Latest),
        [] => Relative(reading),
        _ => null,
    };

    // The entries need not reach to today: what is recent is counted from the newest of them, and the answer says so.
    private static (DateOnly First, DateOnly Last)? Relative(Reading reading)
    {
        string words = $" {string.Join(' ', reading.Words)} ";
        bool last = words.Contains(" last ", StringComparison.Ordinal) || words.Contains(" past ", StringComparison.Ordinal) || words.Contains(" previous ", StringComparison.Ordinal);
        bool current = words.Contains(" this ", StringComparison.Ordinal);
        if (reading.Dates.Count > 0 || !(last || current) || reading.Entries.Entries.Count == 0)
        {
            return null;
        }

        DateOnly newest = reading.Entries.Entries[0].Published.Latest;
        DateOnly month = new(newest.Year, newest.Month, 1);
        return words.Contains(" month ", StringComparison.Ordinal) ? (last ? (month.AddMonths(-1), month.AddDays(-1)) : (month, month.AddMonths(1).AddDays(-1)))
            : words.Contains(" year ", StringComparison.Ordinal) ? (last ? (new DateOnly(newest.Year - 1, 1, 1), new DateOnly(newest.Year - 1, 12, 31)) : (new DateOnly(newest.Year, 1, 1), new DateOnly(newest.Year, 12, 31)))
            : words.Contains(" week ", StringComparison.Ordinal) ? (newest.AddDays(-6), newest)
            : null;
    }
}

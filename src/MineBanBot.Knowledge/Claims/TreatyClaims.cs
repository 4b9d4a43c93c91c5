using System.Globalization;
using System.Text.RegularExpressions;

using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Claims;

/// <summary>Holds what a sentence says of the treaty itself, and of casualties of a year, against the tables.</summary>
internal sealed partial class TreatyClaims(AnswerData data)
{
    private const int LeastCasualties = 100;

    private static readonly (string Word, string Event)[] Events = [("force", "treaty enters into force"), ("opened", "opened for signature"), ("signed", "opened for signature"), ("adopted", "treaty text adopted")];

    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>The claims; none when the sentence says nothing of that kind.</summary>
    public IEnumerable<CheckedClaim> Check(string said, Reading reading)
    {
        if (reading.States.Count > 0 || reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || PredicateReader.Of(reading.Words).Predicate is Predicate.Plans)
        {
            return [];
        }

        return ((CheckedClaim?[])[Event(said, reading), Articles(said, reading), Casualties(said, reading)]).OfType<CheckedClaim>();
    }

    private CheckedClaim? Event(string said, Reading reading)
    {
        if (reading.Dates is not [{ Date: { } date }, ..] || !reading.Has(Cue.Subject) || SaidNumber.In(reading.Words).Any()
            || Events.FirstOrDefault(pair => reading.Words.Contains(pair.Word)).Event is not { } wanted
            || data.Facts.Milestones.FirstOrDefault(row => row.Event.Contains(wanted, StringComparison.OrdinalIgnoreCase)) is not { } milestone)
        {
            return null;
        }

        // It was open for signature on two days of one month.
        PartialDate fact = wanted == "opened for signature" && date.IsFull && date.Year == milestone.Date.Year && date.Month == milestone.Date.Month ? date : milestone.Date;
        return new CheckedClaim(
            said, SaidDate.Compare(fact, reading.Dates), $"{phrases.Date(milestone.Date)}: {data.Shown(milestone.Event, milestone.Provenance)}.", [AnswerSource.Of(milestone.Provenance)]);
    }

    private CheckedClaim? Articles(string said, Reading reading) =>
        reading.Has(Cue.Subject) && data.Facts.Articles.Count > 0
        && SaidNumber.In(reading.Words).FirstOrDefault(number => reading.Words.ElementAtOrDefault(number.At + 1) == "articles") is { } number
            ? new CheckedClaim(
                said,
                number.Fits(data.Facts.Articles.Count) ? ClaimVerdict.Agrees : ClaimVerdict.Differs,
                $"{phrases.Say(Phrase.ArticleCount, data.Facts.Articles.Count)}.",
                [AnswerSource.Of(data.Facts.Articles[0].Provenance)])
            : null;

    private CheckedClaim? Casualties(string said, Reading reading)
    {
        if (!reading.Has(Cue.Casualties) || reading.Dates is not [{ Date: { } date }, ..] || Number(said, date.Year) is not { } number
            || data.Facts.Casualties.FirstOrDefault(row => row.Year == date.Year) is not { } row)
        {
            return null;
        }

        bool killed = reading.Words.Any(word => word is "killed" or "died" or "deaths" or "dead");
        bool injured = reading.Words.Any(word => word is "injured" or "wounded" or "maimed");
        (int? fact, string column) = killed == injured ? (row.Total, "total") : killed ? (row.Killed, "killed") : (row.Injured, "injured");
        ClaimVerdict verdict = fact is not { } known ? ClaimVerdict.CannotTell : number == known || number == (column == "total" ? row.RevisedTotal : known) ? ClaimVerdict.Agrees : ClaimVerdict.Differs;
        return new CheckedClaim(said, verdict, Facts(row, fact, column), [AnswerSource.Of(row.Provenance)]);
    }

    private string Facts(CasualtyYear row, int? fact, string column)
    {
        string edition = phrases.Date(row.Provenance.AsOf);
        string total = row.Total is { } all ? phrases.Say(Phrase.CasualtiesText, phrases.Number(all), row.Year, edition) : phrases.Say(Phrase.CasualtiesTextUnknown, row.Year, edition);
        Phrase name = column == "killed" ? Phrase.CasualtiesKilled : Phrase.CasualtiesInjured;
        string part = column == "total" || fact is not { } known ? "" : $" {phrases.Say(name)}: {phrases.Number(known)}.";
        return data.Labelled($"{total}{part}", row.Provenance.Verified && !row.RecallFields.Contains(column));
    }

    // Words take "6,279" apart, and a year is no number of people.
    private static int? Number(string said, int year) => NumberPattern().Matches(said)
        .Select(match => int.TryParse(match.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0)
        .Where(number => number >= LeastCasualties && number != year)
        .Cast<int?>()
        .FirstOrDefault();

    [GeneratedRegex(@"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{3,6})(?![\d.]*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}

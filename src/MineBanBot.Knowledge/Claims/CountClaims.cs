using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Claims;

/// <summary>Holds numbers of states that a sentence says against the tables: "164 countries have joined", "five states left".</summary>
internal sealed class CountClaims(AnswerData data)
{
    private static readonly HashSet<string> Counted = ["states", "countries", "nations", "governments", "parties", "members", "signatories"];

    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>The claim; null when the sentence says no such number.</summary>
    public CheckedClaim? Check(string said, Reading reading)
    {
        Predicate predicate = PredicateReader.Of(reading.Words).Predicate;
        if (reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || reading.OtherObject || reading.Has(Cue.Casualties)
            || SaidNumber.In(reading.Words).FirstOrDefault(each => reading.Words.Skip(each.At + 1).Take(3).Any(Counted.Contains)) is not { } number)
        {
            return null;
        }

        bool has = reading.Words.Any(word => word is "has" or "have" or "counts" or "includes") && reading.Words.Any(word => word is "parties" or "members");
        return predicate switch
        {
            Predicate.Left => Left(said, number, reading.Dates),
            Predicate.Signed when reading.Dates.Count == 0 => Signed(said, number),
            Predicate.Outside when reading.Dates.Count == 0 => Outside(said, number),
            // "Three countries joined in 2014" counts what happened then, not who is in.
            Predicate.Joined when reading.Dates.Count > 0 && number.Value < 40 => null,
            Predicate.Joined or Predicate.Member => In(said, number, reading.Dates),
            Predicate.None when has => In(said, number, reading.Dates),
            _ => null,
        };
    }

    private CheckedClaim? In(string said, SaidNumber number, IReadOnlyList<DateMention> dates)
    {
        if (dates is [{ Relation: DateRelation.Since }, ..] or [{ Date: null }, ..])
        {
            return null;
        }

        if (dates is [{ Date: { } date } mention, ..] && date.Earliest < data.AsOf.Earliest)
        {
            DateOnly[] days = mention.Relation == DateRelation.In
                ? [date.Earliest, date.Latest, .. data.History.Changes.Where(change => change.Date.IsFull).Select(change => change.Date.Earliest).Where(day => day > date.Earliest && day < date.Latest)]
                : [mention.Day ?? date.Latest];
            bool fits = days.Any(day => Fits(number, data.History.On(day)));
            string then = phrases.Say(date.IsFull ? Phrase.On : Phrase.In, phrases.Date(date));
            return new CheckedClaim(said, fits ? ClaimVerdict.Agrees : ClaimVerdict.Differs, $"{phrases.Say(Phrase.CountTitleOn, data.History.On(mention.Day ?? date.Latest), then)}.", Sources());
        }

        MembershipCount now = data.History.On(data.AsOf.Latest);
        bool agrees = Fits(number, now);
        string facts = $"{phrases.Say(Phrase.CountTitle, now, phrases.Date(data.AsOf))}.";
        return new CheckedClaim(said, agrees ? ClaimVerdict.Agrees : ClaimVerdict.Differs, agrees ? facts : $"{facts} {Stood(number.Value)}", Sources());
    }

    private CheckedClaim? Left(string said, SaidNumber number, IReadOnlyList<DateMention> dates)
    {
        State[] left = [.. data.Facts.States.Where(state => state.WithdrawnOn is not null && SaidDate.Compare(state.WithdrawnOn, dates) == ClaimVerdict.Agrees)];
        string names = string.Join(", ", left.OrderBy(state => state.WithdrawnOn).Select(state => $"{Markdown.Escape(phrases.Plain(state))} ({data.InWords(state.WithdrawnOn!.Value)})"));
        string facts = $"{phrases.Say(Phrase.CountFieldLeft)}: {left.Length}{(left.Length == 0 ? "" : $": {names}")}.";
        return Of(said, number.Fits(left.Length), facts);
    }

    private CheckedClaim Signed(string said, SaidNumber number)
    {
        int signed = data.Facts.States.Count(state => state.SignedOn is not null);
        MembershipCount now = data.History.On(data.AsOf.Latest);
        return Of(said, number.Fits(signed), $"{phrases.Say(Phrase.CountTitleSigned, signed, now, phrases.Date(data.AsOf))}.");
    }

    private CheckedClaim Outside(string said, SaidNumber number)
    {
        MembershipCount now = data.History.On(data.AsOf.Latest);
        int outside = data.Facts.States.Count - now.Certain - now.Possible.Count;
        return Of(said, number.Fits(outside), $"{phrases.Say(Phrase.CountFieldOutside)}: {outside}. {phrases.Say(Phrase.CountTitle, now, phrases.Date(data.AsOf))}.");
    }

    private CheckedClaim Of(string said, bool agrees, string facts) => new(said, agrees ? ClaimVerdict.Agrees : ClaimVerdict.Differs, facts, Sources());

    private static bool Fits(SaidNumber number, MembershipCount count) => number.Fits(count.Certain) || number.Fits(count.Certain + count.Possible.Count);

    // A number that was right once tells how old the text may be.
    private string Stood(int number)
    {
        DateOnly[] days = [.. data.History.Changes.Where(change => change.Date.IsFull).Select(change => change.Date.Earliest).Distinct().Order()];
        int last = Array.FindLastIndex(days, day => data.History.On(day).Certain == number);
        return last < 0 || last + 1 == days.Length
            ? phrases.Say(Phrase.ClaimNumberNever, number)
            : phrases.Say(Phrase.ClaimNumberStood, number, phrases.Date(new PartialDate(days[last])), phrases.Date(new PartialDate(days[last + 1].AddDays(-1))));
    }

    // The depositary's list, on which most rows rest.
    private IReadOnlyList<AnswerSource> Sources() =>
        data.Facts.States.GroupBy(state => state.Provenance.Source).MaxBy(rows => rows.Count()) is { } rows ? [AnswerSource.Of(rows.First().Provenance)] : [];
}

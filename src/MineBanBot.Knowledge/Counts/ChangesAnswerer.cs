using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Cues;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Counts;

/// <summary>Who joined, signed or withdrew, in a period or ever.</summary>
internal sealed class ChangesAnswerer(AnswerData data) : IAnswerer
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <inheritdoc/>
    public double Claim(Reading reading)
    {
        bool everJoined = reading.Words.Contains("ever") && reading.Has(Cue.Joining) && reading.Has(Cue.Leave);
        if (everJoined || reading.DatedByEvent || reading.States.Count > 0 || reading.Groups.Count > 0 || reading.Has(Cue.Other) || reading.Has(Cue.OtherTreaty) || reading.Has(Cue.Rule) || reading.OtherObject || reading.Has(Cue.Outside) || reading.Words.Zip(reading.Words.Skip(1)).Any(pair => pair.First is "were" or "are" or "still" && pair.Second == "left"))
        {
            return 0;
        }

        bool listed = reading.Has(Cue.Which) || reading.Has(Cue.Count) || reading.Has(Cue.States) || reading.Has(Cue.Newest) || reading.Words.Contains("any");
        bool period = Period(reading) is not null;
        bool joined = (reading.Has(Cue.Joining) || reading.Words.Contains("force")) && period && IsPeriod(reading);
        double sure = reading.Has(Cue.Leave) && listed ? 0.95
            : joined && listed ? 0.96
            : joined && reading.Content.Count <= 2 ? 0.94
            : Method(reading) is not null && listed ? 0.94
            : 0;
        return sure - (0.17 * reading.Unexplained.Count);
    }

    /// <inheritdoc/>
    public Answer Compose(Reading reading)
    {
        bool leaving = reading.Has(Cue.Leave);
        bool signing = !leaving && reading.Has(Cue.Signing) && !reading.Words.Any(word => word is "joined" or "ratified" or "acceded");
        (DateOnly First, DateOnly Last) period = Period(reading) ?? (DateOnly.MinValue, reading.Question.AsOf?.Latest ?? data.AsOf.Latest);
        bool inForce = !leaving && !signing && reading.Words.Contains("force");
        MembershipChange[] changes =
        [
            .. (signing ? Signatures() : inForce ? InForce() : data.History.Changes.Where(change => change.Joined != leaving))
                .Where(change => change.Date.Latest >= period.First && change.Date.Earliest <= period.Last)
                .Where(change => Method(reading) is not { } method || method.Contains(change.State.JoinMethod)),
        ];
        string span = Span(reading);
        Phrase title = inForce ? Phrase.ChangesInForceTitle : leaving ? Phrase.ChangesLeftTitle : signing ? Phrase.ChangesSignedTitle : Phrase.ChangesJoinedTitle;
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Topic = AnswerTopic.Membership,
            Title = phrases.Say(title, changes.Length, span).TrimEnd(),
            Text = changes.Length == 0 ? phrases.Say(Phrase.ChangesNone, phrases.Date(data.AsOf)) : StateLines.Dated(changes, data),
            Sources = StateLines.Sources(changes.Length > 0 ? changes.Select(change => change.State) : data.Facts.States),
            AsOf = reading.Question.AsOf is { } asked && asked < data.AsOf ? asked : data.AsOf,
            Confidence = Claim(reading),
            Suggestions = [phrases.Say(Phrase.SuggestCount)],
        };
    }

    // "How many were in at the end of 2007" asks for a number on a day; "who joined in 2007" asks for a period.
    private static bool IsPeriod(Reading reading) =>
        reading.Dates.Count > 1
        || (reading.Dates is [{ Relation: DateRelation.In or DateRelation.Since or DateRelation.Before } only] && !(only.Date is { IsFull: true } && reading.Has(Cue.Count)));

    // "Who joined by succession", "by acceptance or approval".
    private static string[]? Method(Reading reading)
    {
        string[] methods = [.. ((string[])["accession", "succession", "acceptance", "approval"]).Where(reading.Words.Contains)];
        return methods.Length > 0 && reading.Words.Contains("by") ? methods : null;
    }

    private IEnumerable<MembershipChange> Signatures() => data.Facts.States
        .Where(state => state.SignedOn is not null)
        .Select(state => new MembershipChange(state, state.SignedOn!.Value, Joined: true))
        .OrderBy(change => change.Date)
        .ThenBy(change => change.State.Name, StringComparer.Ordinal);

    // The other clock: for whom the treaty took effect in the period.
    private IEnumerable<MembershipChange> InForce() => data.Facts.States
        .Where(state => state.InForceOn is not null)
        .Select(state => new MembershipChange(state, state.InForceOn!.Value, Joined: true))
        .OrderBy(change => change.Date)
        .ThenBy(change => change.State.Name, StringComparer.Ordinal);

    private (DateOnly First, DateOnly Last)? Period(Reading reading) => reading.Dates switch
    {
        [{ Date: { } first }, { Date: { } second }, ..] => (Min(first.Earliest, second.Earliest), Max(first.Latest, second.Latest)),
        [{ Date: { } since, Relation: DateRelation.Since }] => (since.Earliest, data.AsOf.Latest),
        [{ Date: { } before, Relation: DateRelation.Before }] => (DateOnly.MinValue, before.Earliest.AddDays(-1)),
        [{ Date: { } only }] => (only.Earliest, only.Latest),
        _ => null,
    };

    private static DateOnly Min(DateOnly left, DateOnly right) => left < right ? left : right;

    private static DateOnly Max(DateOnly left, DateOnly right) => left > right ? left : right;

    private string Span(Reading reading) => reading.Dates switch
    {
        [{ Date: { } first }, { Date: { } second }, ..] => phrases.Say(Phrase.SpanBetween, phrases.Date(first), phrases.Date(second)),
        [{ Date: { } since, Relation: DateRelation.Since }] => phrases.Say(Phrase.SpanSince, phrases.Date(since)),
        [{ Date: { } before, Relation: DateRelation.Before }] => phrases.Say(Phrase.SpanBefore, phrases.Date(before)),
        [{ Date: { } only }] => phrases.Say(only.IsFull ? Phrase.On : Phrase.In, phrases.Date(only)),
        _ => phrases.Say(Phrase.GroupAsOf, phrases.Date(reading.Question.AsOf ?? data.AsOf)),
    };
}

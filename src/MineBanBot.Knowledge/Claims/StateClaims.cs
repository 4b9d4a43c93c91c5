using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.States;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.Claims;

/// <summary>Holds what a clause says of one state against its row.</summary>
internal sealed class StateClaims(AnswerData data)
{
    private readonly StatusText wording = new(data);

    /// <summary>The claim with what the tables say.</summary>
    public CheckedClaim Check(string said, State state, Clause clause)
    {
        bool disputed = wording.IsDisputed(state);
        ClaimVerdict verdict = clause.Predicate switch
        {
            Predicate.Suspended => disputed ? ClaimVerdict.Disputed : ClaimVerdict.CannotTell,
            Predicate.Joined => Joined(state, clause.Dates),
            Predicate.Member => Member(state, clause.Dates, said: true),
            Predicate.Outside => Member(state, clause.Dates, said: false),
            Predicate.Signed => SaidDate.Compare(state.SignedOn, clause.Dates),
            Predicate.NotSigned => state.SignedOn is null ? ClaimVerdict.Agrees : ClaimVerdict.Differs,
            Predicate.Left => SaidDate.Compare(state.WithdrawnOn, clause.Dates),
            Predicate.Stayed => state.WithdrawnOn is null && state.JoinedOn is not null ? ClaimVerdict.Agrees : ClaimVerdict.Differs,
            _ => ClaimVerdict.CannotTell,
        };
        IEnumerable<AnswerSource> sources = wording.Dispute(state).Select(milestone => AnswerSource.Of(milestone.Provenance)).Prepend(AnswerSource.Of(state.Provenance));
        return new CheckedClaim(said, verdict, data.Labelled(Facts(state, clause, disputed), state.Provenance.Verified), [.. sources.Distinct()]);
    }

    // By either clock: whoever says the day from which the state was bound is not wrong.
    private static ClaimVerdict Joined(State state, IReadOnlyList<DateMention> dates)
    {
        ClaimVerdict deposited = SaidDate.Compare(state.JoinedOn, dates);
        return deposited == ClaimVerdict.Differs && state.InForceOn is not null ? SaidDate.Compare(state.InForceOn, dates) : deposited;
    }

    private ClaimVerdict Member(State state, IReadOnlyList<DateMention> dates, bool said)
    {
        if (dates is [{ Relation: DateRelation.Since }, ..])
        {
            return said ? Joined(state, dates) : SaidDate.Compare(state.WithdrawnOn, dates);
        }

        if (dates is not [{ Date: { } date }, ..])
        {
            return dates.Count > 0 ? ClaimVerdict.CannotTell : Verdict(IsIn(state, data.AsOf.Latest), said);
        }

        // What the tables do not reach cannot be told, nor what changed within the time that is named.
        bool? first = IsIn(state, date.Earliest);
        bool? last = IsIn(state, date.Latest);
        return date.Earliest > data.AsOf.Latest || first != last ? ClaimVerdict.CannotTell : Verdict(first, said);
    }

    private static ClaimVerdict Verdict(bool? known, bool said) =>
        known is null ? ClaimVerdict.CannotTell : known == said ? ClaimVerdict.Agrees : ClaimVerdict.Differs;

    private static bool? IsIn(State state, DateOnly day) => Membership.On(state, day) switch
    {
        MembershipStage.InForce or MembershipStage.Leaving or MembershipStage.JoinedNotInForce => true,
        MembershipStage.Uncertain => null,
        _ => false,
    };

    private string Facts(State state, Clause clause, bool disputed)
    {
        MembershipStage stage = Membership.On(state, data.AsOf.Latest);
        string sentence = wording.Sentence(state, stage, when: null);
        if (clause.Predicate is Predicate.Signed or Predicate.NotSigned && stage != MembershipStage.Signed && state.SignedOn is { } signed)
        {
            sentence = $"{data.Phrases.Say(Phrase.StatusFieldSigned)}: {data.InWords(signed)}. {sentence}";
        }

        return disputed
            ? $"{sentence} {Capital.First(data.Phrases.Say(Phrase.StatusDisputedText, data.Spoken(state)))}\n{wording.DisputeLines(state)}"
            : sentence;
    }
}

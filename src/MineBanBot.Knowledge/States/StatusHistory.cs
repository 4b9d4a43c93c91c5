using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>What a state was and became, by its own dates.</summary>
internal static class StatusHistory
{
    /// <summary>A line a change, oldest first; nothing for a state that never was anything but outside.</summary>
    public static IEnumerable<string> Of(State state, AnswerData data)
    {
        MembershipStage was = MembershipStage.Outside;
        foreach (PartialDate date in Dates(state))
        {
            MembershipStage now = Membership.On(state, date.Latest);
            if (now != was)
            {
                yield return $"- **{data.InWords(date)}**: {data.Phrases.Say(Name(was))} → {data.Phrases.Say(Name(now))}";
                was = now;
            }
        }
    }

    /// <summary>What a stage is called on a card.</summary>
    public static Phrase Name(MembershipStage stage) => stage switch
    {
        MembershipStage.Outside => Phrase.StageOutside,
        MembershipStage.Signed => Phrase.StageSigned,
        MembershipStage.Uncertain or MembershipStage.JoinedNotInForce => Phrase.StageJoined,
        MembershipStage.InForce => Phrase.StageInForce,
        MembershipStage.Leaving => Phrase.StageLeaving,
        _ => Phrase.StageLeft,
    };

    private static IEnumerable<PartialDate> Dates(State state) =>
        ((PartialDate?[])[state.SignedOn, state.JoinedOn, state.InForceOn, state.WithdrawalDepositedOn, state.WithdrawnOn]).OfType<PartialDate>().Distinct().Order();
}

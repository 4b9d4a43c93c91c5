using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>Says how a state stands, each date with its meaning.</summary>
internal sealed class StatusText(AnswerData data)
{
    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>One line. <paramref name="when"/> is null for today, else a phrase such as "on 6 April 2015".</summary>
    public string Title(State state, MembershipStage stage, string? when)
    {
        string name = state.SpokenName;
        return Capital.First(
            when is not null ? phrases.Say(Then(stage), name, when)
            : IsDisputed(state) ? phrases.Say(Phrase.StatusDisputed, name)
            : phrases.Say(Now(stage), name));
    }

    /// <summary>A sentence with the dates behind it; <paramref name="when"/> as for <see cref="Title"/>.</summary>
    public string Sentence(State state, MembershipStage stage, string? when)
    {
        string name = AnswerData.Spoken(state);
        string joined = state.JoinedOn is { } date ? data.InWords(date) : "";
        return Capital.First(stage switch
        {
            MembershipStage.Outside when when is not null => phrases.Say(Phrase.StatusOutsideTextOn, when),
            MembershipStage.Outside => phrases.Say(Phrase.StatusOutsideText, name, state.Provenance.AsOf.InWords()),
            MembershipStage.Signed => phrases.Say(Phrase.StatusSignedText, name, state.SignedOn!.Value.InWords()),
            MembershipStage.Uncertain => phrases.Say(Phrase.StatusUncertainText, name, state.JoinedOn!.Value.InWords()),
            MembershipStage.JoinedNotInForce when state.InForceOn is { } inForce =>
                phrases.Say(Phrase.StatusJoinedYetText, name, state.JoinMethod, joined, inForce.InWords()),
            MembershipStage.JoinedNotInForce => phrases.Say(Phrase.StatusJoinedText, name, state.JoinMethod, joined),
            MembershipStage.InForce when when is not null => phrases.Say(Phrase.StatusInForceTextOn, name, state.JoinMethod, joined, state.InForceOn!.Value.InWords()),
            MembershipStage.InForce => phrases.Say(Phrase.StatusInForceText, name, state.JoinMethod, joined, state.InForceOn!.Value.InWords()),
            MembershipStage.Leaving => phrases.Say(
                Phrase.StatusLeavingText, name, state.WithdrawalDepositedOn!.Value.InWords(), state.WithdrawnOn?.InWords() ?? phrases.Say(Phrase.StatusForceUnknown)),
            _ => phrases.Say(
                Phrase.StatusLeftText,
                name,
                state.JoinMethod,
                joined,
                state.WithdrawalDepositedOn?.InWords() ?? phrases.Say(Phrase.StatusForceUnknown),
                state.WithdrawnOn!.Value.InWords()),
        });
    }

    /// <summary>Whether the milestones keep a file of their own on this state's standing: both sides are then cited.</summary>
    public bool IsDisputed(State state) => Dispute(state).Any();

    /// <summary>The milestones on a disputed standing: the state's own steps and what the meeting of the parties held.</summary>
    public IEnumerable<Milestone> Dispute(State state)
    {
        string category = state.Name.ToLowerInvariant();
        Milestone[] own = [.. data.Facts.Milestones.Where(milestone => milestone.Category == category)];
        return own.Length == 0
            ? []
            : data.Facts.Milestones.Where(milestone =>
                own.Contains(milestone)
                || (milestone.Date >= own.Min(each => each.Date) && $"{milestone.Event} {milestone.Detail}".Contains(state.Name, StringComparison.Ordinal)));
    }

    private static Phrase Now(MembershipStage stage) => stage switch
    {
        MembershipStage.Outside => Phrase.StatusOutside,
        MembershipStage.Signed => Phrase.StatusSigned,
        MembershipStage.Uncertain or MembershipStage.JoinedNotInForce => Phrase.StatusJoined,
        MembershipStage.InForce => Phrase.StatusInForce,
        MembershipStage.Leaving => Phrase.StatusLeaving,
        _ => Phrase.StatusLeft,
    };

    private static Phrase Then(MembershipStage stage) => stage switch
    {
        MembershipStage.Outside => Phrase.StatusOutsideOn,
        MembershipStage.Signed => Phrase.StatusSignedOn,
        MembershipStage.Uncertain => Phrase.StatusUncertainOn,
        MembershipStage.JoinedNotInForce => Phrase.StatusJoinedOn,
        MembershipStage.InForce => Phrase.StatusInForceOn,
        MembershipStage.Leaving => Phrase.StatusLeavingOn,
        _ => Phrase.StatusLeftOn,
    };
}

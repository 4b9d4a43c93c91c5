using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>Says how a state stands, each date with its meaning.</summary>
internal sealed class StatusText(AnswerData data)
{
    // What counts casualties takes no side in a dispute.
    private const string Published = "report";

    private readonly Phrasebook phrases = data.Phrases;

    /// <summary>One line. <paramref name="when"/> is null for today, else a phrase such as "on 6 April 2015".</summary>
    public string Title(State state, MembershipStage stage, string? when)
    {
        string name = phrases.Spoken(state);
        return Capital.First(
            when is not null ? phrases.Say(Then(stage), name, when)
            : IsDisputed(state) ? phrases.Say(Phrase.StatusDisputed, name)
            : phrases.Say(Now(stage), name));
    }

    /// <summary>A sentence with the dates behind it; <paramref name="when"/> as for <see cref="Title"/>.</summary>
    public string Sentence(State state, MembershipStage stage, string? when)
    {
        string name = data.Spoken(state);
        string joined = state.JoinedOn is { } date ? data.InWords(date) : "";
        return Capital.First(stage switch
        {
            MembershipStage.Outside when when is not null => phrases.Say(Phrase.StatusOutsideTextOn, when),
            MembershipStage.Outside => phrases.Say(Phrase.StatusOutsideText, name, phrases.Date(state.Provenance.AsOf)),
            MembershipStage.Signed => phrases.Say(Phrase.StatusSignedText, name, phrases.Date(state.SignedOn!.Value)),
            MembershipStage.Uncertain => phrases.Say(Phrase.StatusUncertainText, name, phrases.Date(state.JoinedOn!.Value)),
            MembershipStage.JoinedNotInForce when state.InForceOn is { } inForce =>
                phrases.Say(Phrase.StatusJoinedYetText, name, phrases.Method(state), joined, phrases.Date(inForce)),
            MembershipStage.JoinedNotInForce => phrases.Say(Phrase.StatusJoinedText, name, phrases.Method(state), joined),
            MembershipStage.InForce when when is not null => phrases.Say(Phrase.StatusInForceTextOn, name, phrases.Method(state), joined, phrases.Date(state.InForceOn!.Value)),
            MembershipStage.InForce => phrases.Say(Phrase.StatusInForceText, name, phrases.Method(state), joined, phrases.Date(state.InForceOn!.Value)),
            MembershipStage.Leaving => phrases.Say(
                Phrase.StatusLeavingText, name, phrases.Date(state.WithdrawalDepositedOn!.Value), OrUnknown(state.WithdrawnOn)),
            _ => phrases.Say(
                Phrase.StatusLeftText,
                name,
                phrases.Method(state),
                joined,
                OrUnknown(state.WithdrawalDepositedOn),
                phrases.Date(state.WithdrawnOn!.Value)),
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
                || (milestone.Category != Published && milestone.Date >= own.Min(each => each.Date) && $"{milestone.Event} {milestone.Detail}".Contains(state.Name, StringComparison.Ordinal)));
    }

    /// <summary>Those milestones as a list.</summary>
    public string DisputeLines(State state) => string.Join('\n', Dispute(state).Select(milestone =>
        $"- {phrases.Date(milestone.Date)}: {data.Shown(milestone.Detail.Length == 0 ? milestone.Event : $"{milestone.Event}. {milestone.Detail}", milestone.Provenance)}"));

    private string OrUnknown(PartialDate? date) => date is { } known ? phrases.Date(known) : phrases.Say(Phrase.StatusForceUnknown);

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

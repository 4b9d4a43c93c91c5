using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>Lists states, always whole: a long list is paged where it is shown, never cut here.</summary>
internal static class StateLines
{
    /// <summary>"**Outside (2):** Estonia, Latvia"; nothing when there are none.</summary>
    public static IEnumerable<string> Named(string heading, IReadOnlyCollection<State> states) =>
        states.Count == 0 ? [] : [$"**{heading} ({states.Count}):** {AnswerData.Names(states.OrderBy(state => state.PlainName, StringComparer.Ordinal))}"];

    /// <summary>A line a change: the state, the date, and how.</summary>
    public static string Dated(IEnumerable<MembershipChange> changes, AnswerData data) =>
        string.Join('\n', changes.Select(change =>
            $"- {Markdown.Escape(change.State.PlainName)}: {data.InWords(change.Date)}{How(change, data.Phrases)}"));

    /// <summary>The sources of these states, each page once.</summary>
    public static IReadOnlyList<AnswerSource> Sources(IEnumerable<State> states) =>
        [.. states.Select(state => AnswerSource.Of(state.Provenance)).DistinctBy(source => source.Url).Take(8)];

    private static string How(MembershipChange change, Phrasebook phrases) => change switch
    {
        { Joined: true } => $" ({change.State.JoinMethod})",
        { State.WithdrawalDepositedOn: { } notice } => $" ({phrases.Say(Phrase.ChangesNotice, notice.InWords())})",
        _ => "",
    };
}

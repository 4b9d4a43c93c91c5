using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;
using MineBanBot.Knowledge.Wording;

namespace MineBanBot.Knowledge.States;

/// <summary>Lists states, always whole: a long list is paged where it is shown, never cut here.</summary>
internal static class StateLines
{
    /// <summary>"**Outside (2):** Estonia, Latvia"; nothing when there are none.</summary>
    public static IEnumerable<string> Named(string heading, IReadOnlyCollection<State> states, AnswerData data) =>
        states.Count == 0 ? [] : [$"**{heading} ({states.Count}):** {data.Names(states.OrderBy(state => state.PlainName, StringComparer.Ordinal))}"];

    /// <summary>A line a change: the state, the date, and how.</summary>
    public static string Dated(IEnumerable<MembershipChange> changes, AnswerData data) =>
        string.Join('\n', changes.Select(change =>
            $"- {Markdown.Escape(data.Phrases.Plain(change.State))}: {data.InWords(change.Date)}{How(change, data.Phrases)}"));

    /// <summary>The sources of these states, each page once.</summary>
    public static IReadOnlyList<AnswerSource> Sources(IEnumerable<State> states) =>
        [.. states.Select(state => AnswerSource.Of(state.Provenance)).DistinctBy(source => source.Url).Take(8)];

    private static string How(MembershipChange change, Phrasebook phrases) => change switch
    {
        { Joined: true } => $" ({phrases.Method(change.State)})",
        { State.WithdrawalDepositedOn: { } notice } => $" ({phrases.Say(Phrase.ChangesNotice, phrases.Date(notice))})",
        _ => "",
    };
}

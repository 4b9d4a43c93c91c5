using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Follow.Status;

/// <summary>What is followed of a state: how it stands towards the treaty, and its dates.</summary>
internal static class StateFacts
{
    private static readonly IReadOnlyList<(string Key, string Name, Func<State, string> Value)> All =
    [
        ("status", "Status", state => StatusWord(state.Status)),
        ("signed_on", "Signed", state => Text(state.SignedOn)),
        ("joined_on", "Joined", state => Text(state.JoinedOn)),
        ("join_method", "Joined by", state => state.JoinMethod),
        ("in_force_on", "In force", state => Text(state.InForceOn)),
        ("withdrawal_deposited_on", "Notice of withdrawal", state => Text(state.WithdrawalDepositedOn)),
        ("withdrawn_on", "Withdrawal in effect", state => Text(state.WithdrawnOn)),
    ];

    /// <summary>The facts as they are stored, by name: words and dates; empty: none.</summary>
    public static IReadOnlyDictionary<string, string> Of(State state) => All.ToDictionary(fact => fact.Key, fact => fact.Value(state));

    /// <summary>A fact's name as people read it.</summary>
    public static string Name(string key) => All.FirstOrDefault(fact => fact.Key == key).Name ?? key;

    /// <summary>A stored value as people read it.</summary>
    public static string InWords(string value) => value.Length == 0 ? "none" : PartialDate.TryParse(value)?.InWords() ?? value;

    private static string Text(PartialDate? date) => date?.ToString() ?? "";

    private static string StatusWord(StateStatus status) => status switch
    {
        StateStatus.NonParty => "not a party",
        StateStatus.Signatory => "signed, not ratified",
        StateStatus.StateParty => "State Party",
        StateStatus.Withdrawing => "State Party, withdrawing",
        StateStatus.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
    };
}

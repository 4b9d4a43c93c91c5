using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.History;

/// <summary>The number of States Parties over time, computed from the states' own rows and counted from deposit.</summary>
public sealed class MembershipHistory
{
    private readonly IReadOnlyList<State> states;
    private readonly Lazy<(int Count, DateOnly First, DateOnly Last)?> peak;

    /// <summary>Builds the history of these states.</summary>
    public MembershipHistory(IReadOnlyList<State> states)
    {
        this.states = states;
        peak = new(FindPeak);
        IEnumerable<MembershipChange> joined = states.Where(state => state.JoinedOn is not null)
            .Select(state => new MembershipChange(state, state.JoinedOn!.Value, Joined: true));
        IEnumerable<MembershipChange> left = states.Where(state => state.WithdrawnOn is not null)
            .Select(state => new MembershipChange(state, state.WithdrawnOn!.Value, Joined: false));
        Changes = [.. joined.Concat(left).OrderBy(change => change.Date).ThenBy(change => change.State.Name, StringComparer.Ordinal)];
    }

    /// <summary>All comings and goings, oldest first; a partial date stands at its end.</summary>
    public IReadOnlyList<MembershipChange> Changes { get; }

    /// <summary>The number at the end of a day.</summary>
    public MembershipCount On(DateOnly day)
    {
        int certain = 0;
        List<State> possible = [];
        foreach (State state in states)
        {
            if (Membership.CountedOn(state, day) is not { } counted)
            {
                possible.Add(state);
            }
            else if (counted)
            {
                certain++;
            }
        }

        return new(certain, possible);
    }

    /// <summary>The highest certain number, and the first and last day it stood; null without any change.</summary>
    public (int Count, DateOnly First, DateOnly Last)? Peak() => peak.Value;

    private (int Count, DateOnly First, DateOnly Last)? FindPeak()
    {
        DateOnly[] days = [.. Changes.Where(change => change.Date.IsFull).Select(change => change.Date.Earliest).Distinct().Order()];
        if (days.Length == 0)
        {
            return null;
        }

        int[] counts = [.. days.Select(day => On(day).Certain)];
        int top = Array.IndexOf(counts, counts.Max());
        return (counts[top], days[top], top + 1 < days.Length ? days[top + 1].AddDays(-1) : days[top]);
    }
}

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.History;

/// <summary>Membership at a date, by the treaty's two clocks: counted from deposit, bound from entry into force (Art. 17 and 20).</summary>
public static class Membership
{
    /// <summary>How a state stood at the end of a day.</summary>
    public static MembershipStage On(State state, DateOnly day)
    {
        if (state.WithdrawnOn is { } left && day >= left.Earliest)
        {
            return MembershipStage.Left;
        }

        // A successor state can be bound from before it deposited: South Sudan, from its independence.
        bool bound = state.InForceOn is { } inForce && day >= inForce.Latest;
        if (state.JoinedOn is not { } joined || (day < joined.Earliest && !bound))
        {
            return state.SignedOn is { } signed && day >= signed.Latest ? MembershipStage.Signed : MembershipStage.Outside;
        }

        if (!bound)
        {
            return day < KnownIn(state, joined) ? MembershipStage.Uncertain : MembershipStage.JoinedNotInForce;
        }

        return state.WithdrawalDepositedOn is { } notice && day >= notice.Latest ? MembershipStage.Leaving : MembershipStage.InForce;
    }

    /// <summary>Whether official totals count the state at the end of a day; null: the data cannot tell.</summary>
    public static bool? CountedOn(State state, DateOnly day)
    {
        if (state.JoinedOn is not { } joined || day < joined.Earliest || (state.WithdrawnOn is { } left && day >= left.Earliest))
        {
            return false;
        }

        return day >= KnownIn(state, joined) ? true : null;
    }

    // A state that joined "in 2026" and is in on a row that speaks for August 2026 had joined by the first of that month.
    private static DateOnly KnownIn(State state, PartialDate joined) =>
        joined.IsFull || state.Provenance.AsOf.Earliest < joined.Earliest || state.Provenance.AsOf.Earliest > joined.Latest
            ? joined.Latest
            : state.Provenance.AsOf.Earliest;
}

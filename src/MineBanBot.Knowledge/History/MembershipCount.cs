using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.History;

/// <summary>How many states were in on a day, counted from deposit.</summary>
/// <param name="Certain">The states that certainly were.</param>
/// <param name="Possible">Further states of which the data cannot tell, because the day of their deposit is not known.</param>
public sealed record MembershipCount(int Certain, IReadOnlyList<State> Possible)
{
    /// <summary>"162", or "161–162" when the data cannot tell.</summary>
    public override string ToString() => Possible.Count == 0 ? $"{Certain}" : $"{Certain}–{Certain + Possible.Count}";
}

using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Facts;

/// <summary>A state came in or went out.</summary>
/// <param name="State">Which.</param>
/// <param name="Date">Deposit, or effect of the withdrawal; may be partial.</param>
/// <param name="Joined">Whether it came in.</param>
public sealed record MembershipChange(State State, PartialDate Date, bool Joined);

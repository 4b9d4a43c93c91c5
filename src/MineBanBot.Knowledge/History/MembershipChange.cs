using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.History;

/// <summary>A state came in or went out.</summary>
/// <param name="State">Which.</param>
/// <param name="Date">Deposit, or effect of the withdrawal; may be partial.</param>
/// <param name="Joined">Whether it came in.</param>
public sealed record MembershipChange(State State, PartialDate Date, bool Joined);

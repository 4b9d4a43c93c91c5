using MineBanBot.Knowledge.Facts;

namespace MineBanBot.Knowledge.Names;

/// <summary>Some states that are asked about together.</summary>
/// <param name="Name">As the table spells it.</param>
/// <param name="IsRegion">Whether it is a region of states.csv; otherwise a group of groups.csv.</param>
/// <param name="States">Its members.</param>
/// <param name="Provenance">What the membership of the group rests on.</param>
internal sealed record StateGroup(string Name, bool IsRegion, IReadOnlyList<State> States, Provenance Provenance);

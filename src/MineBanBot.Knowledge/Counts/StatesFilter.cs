namespace MineBanBot.Knowledge.Counts;

/// <summary>Which states a list is of. What is not set lets all pass.</summary>
/// <param name="Standing">How they stand.</param>
/// <param name="Region">A region as the table of states spells it.</param>
/// <param name="Group">A group as the table of groups spells it.</param>
/// <param name="Year">The year in which they joined, left, signed or gave notice.</param>
public sealed record StatesFilter(Standing Standing = Standing.Any, string? Region = null, string? Group = null, int? Year = null);

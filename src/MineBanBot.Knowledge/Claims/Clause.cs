using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.Mentions;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Claims;

/// <summary>A part of a sentence that says one thing.</summary>
/// <param name="Reading">Its words.</param>
/// <param name="Predicate">What it says.</param>
/// <param name="States">Of whom.</param>
/// <param name="Dates">When, as far as it says.</param>
internal sealed record Clause(Reading Reading, Predicate Predicate, IReadOnlyList<State> States, IReadOnlyList<DateMention> Dates);

using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Commands.Cards;

/// <summary>An answer as a card of several pages.</summary>
/// <param name="Count">How many pages there are, at least one.</param>
/// <param name="Mark">What the data is (<see cref="Cards.Mark"/>), whatever the language: another mark says that pages may have changed.</param>
/// <param name="Page">Makes a page, counted from 1.</param>
internal sealed record PagedAnswer(int Count, string Mark, Func<int, Answer> Page);

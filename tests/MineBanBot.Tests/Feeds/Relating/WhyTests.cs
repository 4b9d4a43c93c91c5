using MineBanBot.Feeds.Relating;

namespace MineBanBot.Tests.Feeds.Relating;

public sealed class WhyTests
{
    [Fact]
    public void An_item_that_is_relevant_says_which_words_spoke_for_it()
    {
        IReadOnlyList<string> sentences = Sentences("Landmines kill three villagers in Libya, border mined", true);

        Assert.Equal(
            [
                "Its score is 6; 3 is needed, or 2 where a weapon is named.",
                "\"landmine*\" counts 3.",
                "\"mined\", \"border\" count 1 each.",
                "That it names a state counts 1.",
                "Topic casualties: \"kill\".",
                "It names Libya.",
            ],
            sentences);
    }

    [Fact]
    public void An_item_that_is_not_relevant_says_what_was_missing() =>
        Assert.Equal(
            [
                "Its score is -2; 3 is needed, or 2 where a weapon is named.",
                "\"mine\" counts 1.",
                "\"gold\" counts -3: another kind of mine.",
                "It names no state.",
            ],
            Sentences("A gold mine opens", false));

    [Fact]
    public void An_item_that_speaks_of_something_else_says_so() => Assert.Equal("Nothing in it speaks of landmines, the treaty or mine action.", Sentences("Football", false)[1]);

    private static IReadOnlyList<string> Sentences(string text, bool namesState) => Why.Sentences(Rules.Load().Relate(text, namesState), namesState ? ["Libya"] : []);
}

using FuzzySharp;

using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Tests.Matching;

public sealed class LetterCountTests
{
    [Fact]
    public void No_two_texts_are_more_alike_than_their_letters_allow()
    {
        Random random = new(11);
        string[] texts = [.. Enumerable.Range(0, 60).Select(_ => new string([.. Enumerable.Range(0, 1 + random.Next(30)).Select(_ => "abc 12é"[random.Next(7)])]))];

        Assert.All(
            from text in texts from other in texts select (text, other),
            pair => Assert.InRange(Fuzz.Ratio(pair.text, pair.other) / 100.0, 0, LetterCount.Of(pair.text).MostAlike(LetterCount.Of(pair.other)) + 0.005));
    }

    [Fact]
    public void The_same_letters_in_another_order_may_be_the_same_text() =>
        Assert.Equal(1, LetterCount.Of("no mine").MostAlike(LetterCount.Of("on mine")));
}

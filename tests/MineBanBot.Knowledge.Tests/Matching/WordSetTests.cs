using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Tests.Matching;

public sealed class WordSetTests
{
    [Fact]
    public void A_word_is_in_the_set_whole_and_as_it_is_spelt()
    {
        string[] words = [.. Enumerable.Range(0, 5_000).Select(number => $"w{number}"), "landmine", "mine"];
        WordSet set = new([.. words, "mine"]);

        Assert.Equal(words.Length, set.Count);
        Assert.All(words, word => Assert.True(set.Contains(word), word));
        Assert.All((string[])["", "land", "landmin", "ine", "Mine", "w5000", "minelandmine"], word => Assert.False(set.Contains(word), word));
        Assert.Equal(words.Order(StringComparer.Ordinal), set.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_set_holds_nothing() => Assert.False(new WordSet([]).Contains("mine"));
}

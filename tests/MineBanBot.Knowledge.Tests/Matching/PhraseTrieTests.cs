using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Tests.Matching;

public sealed class PhraseTrieTests
{
    private readonly PhraseTrie<string> trie = new();

    public PhraseTrieTests()
    {
        foreach (string name in (string[])["Guinea", "Papua New Guinea", "New Zealand", "Niger"])
        {
            trie.Add(name, name);
        }
    }

    [Theory]
    [InlineData("papua new guinea", "0+3 Papua New Guinea")]
    [InlineData("is guinea in", "1+1 Guinea")]
    [InlineData("papua new zealand", "1+2 New Zealand")]
    [InlineData("guinea guinea", "0+1 Guinea; 1+1 Guinea")]
    [InlineData("papua new", "")]
    [InlineData("nigeria", "")]
    [InlineData("", "")]
    public void Finds_the_longest_from_left_to_right(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join("; ", trie.FindAll(Words.Of(text)).Select(match => $"{match.Start}+{match.Length} {string.Join('/', match.Meanings)}")));

    [Fact]
    public void One_phrase_may_mean_several_things_each_once()
    {
        trie.Add("Congo", "one");
        trie.Add("congo", "other");
        trie.Add("CONGO", "one");

        Assert.Equal(["one", "other"], trie.Exactly(["congo"]));
    }

    [Fact]
    public void Exactly_means_the_whole_phrase()
    {
        Assert.Equal(["Guinea"], trie.Exactly(["guinea"]));
        Assert.Empty(trie.Exactly(["guinea", "bissau"]));
        Assert.Empty(trie.Exactly([]));
    }

    [Fact]
    public void A_phrase_without_words_is_not_added()
    {
        trie.Add("?!", "nothing");

        Assert.Empty(trie.FindAll([]));
        Assert.DoesNotContain("", trie.Vocabulary);
    }

    [Fact]
    public void Knows_its_words() => Assert.Equal(["guinea", "new", "niger", "papua", "zealand"], trie.Vocabulary.Order());
}

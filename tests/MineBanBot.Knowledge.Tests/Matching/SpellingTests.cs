using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Tests.Matching;

public sealed class SpellingTests
{
    private static readonly Spelling Spelling = new(
        ["poland", "guatemala", "chile", "kenya", "niger", "morocco", "armenia", "serbia", "finland", "philippines", "mali"],
        ["treaty", "member", "party"]);

    [Theory]
    [InlineData("guatamala", "guatemala")]
    [InlineData("poalnd", "poland")]
    [InlineData("polnd", "poland")]
    [InlineData("polland", "poland")]
    [InlineData("kenia", "kenya")]
    [InlineData("kneya", "kenya")]
    [InlineData("philipines", "philippines")]
    [InlineData("treety", "treaty")]
    [InlineData("membre", "member")]
    [InlineData("mlai", "mali")]
    public void Reads_a_slip_as_the_word_that_was_meant(string typed, string meant) => Assert.Equal(meant, Spelling.Correct(typed));

    [Theory]
    [InlineData("child")]
    [InlineData("macro")]
    [InlineData("arena")]
    [InlineData("serial")]
    [InlineData("tiger")]
    [InlineData("roland")]
    [InlineData("mal")]
    [InlineData("maly")]
    [InlineData("mile")]
    [InlineData("pol4nd")]
    [InlineData("")]
    public void Leaves_another_word_alone(string typed) => Assert.Null(Spelling.Correct(typed));

    [Fact]
    public void A_known_word_is_never_corrected()
    {
        Assert.True(Spelling.Knows("party"));
        Assert.Null(Spelling.Correct("party"));
    }

    [Fact]
    public void A_name_wins_a_tie()
    {
        Spelling tie = new(["abcdexgh"], ["abcdeygh"]);

        Assert.Equal("abcdexgh", tie.Correct("abcdezgh"));
    }

    [Fact]
    public void Equal_candidates_are_settled_by_the_alphabet()
    {
        Assert.Equal("abcdexgh", new Spelling([], ["abcdeygh", "abcdexgh"]).Correct("abcdezgh"));
        Assert.Equal("abcdexgh", new Spelling([], ["abcdexgh", "abcdeygh"]).Correct("abcdezgh"));
    }
}

using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Tests.Matching;

public sealed class SpellingGuardTests
{
    [Fact]
    public void Common_words_are_single_words_in_order()
    {
        WordSet words = CommonWords.All;

        Assert.InRange(words.Count, 8_000, 40_000);
        Assert.All(words, word => Assert.True(word.Length >= 4 && word.All(char.IsAsciiLetterLower), word));
    }

    [Theory]
    [InlineData("atlantis", "atlantic", null)]
    [InlineData("stockpule", "stockpile", "stockpile")]
    [InlineData("clearence", "clearance", "clearance")]
    [InlineData("treary", "treaty", "treaty")]
    [InlineData("reporz", "report", null)]
    public void An_ordinary_word_is_only_misspelt_by_finger_or_ear(string typed, string known, string? read) =>
        Assert.Equal(read, new Spelling([], [known]).Correct(typed));

    [Fact]
    public void Another_form_of_a_known_word_is_right_as_it_stands() => Assert.Null(new Spelling([], ["accuses", "accusing"]).Correct("accused"));
}

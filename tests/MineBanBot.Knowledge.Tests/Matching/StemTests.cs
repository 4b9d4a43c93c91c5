using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Tests.Matching;

public sealed class StemTests
{
    [Theory]
    [InlineData("mines", "mine")]
    [InlineData("landmines", "landmine")]
    [InlineData("policies", "policy")]
    [InlineData("announced", "announce")]
    [InlineData("joining", "joined")]
    [InlineData("uses", "uses")]
    public void Joins_the_forms_of_a_word(string one, string other) => Assert.Equal(Stem.Of(one), Stem.Of(other));

    [Theory]
    [InlineData("niger", "nigeria")]
    [InlineData("iran", "iraq")]
    [InlineData("states", "statement")]
    [InlineData("mali", "malawi")]
    [InlineData("congress", "congo")]
    public void Keeps_different_words_apart(string one, string other) => Assert.NotEqual(Stem.Of(one), Stem.Of(other));
}

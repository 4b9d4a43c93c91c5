using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Tests.Matching;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Côte d'Ivoire", "cote d ivoire")]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("U.S. use", "us use")]
    [InlineData("the U.S.A.", "the usa")]
    [InlineData("don't, don’t", "dont dont")]
    [InlineData("Iran's", "irans")]
    [InlineData("anti-personnel", "anti personnel")]
    [InlineData("ＰＯＬＡＮＤ ﬁn", "poland fin")]
    [InlineData("pol\u200band po\u00adland", "poland poland")]
    [InlineData("p\u0337o\u0337l\u0337and", "poland")]
    [InlineData("\u202epoland\u202c", "poland")]
    [InlineData("poland\U0001F389 \U0001F1F1\U0001F1FElibya", "poland libya")]
    [InlineData("\U0001D42F\U0001D428\U0001D42D\U0001D41E", "vote")]
    [InlineData("nul\0between\tcontrol\u0007s", "nul between control s")]
    [InlineData("Łódź, ŁÓDŹ, Straße, STRASSE, Ø", "lodz lodz strasse strasse o")]
    [InlineData("**is** _poland_ a `member`?!", "is poland a member")]
    [InlineData("", "")]
    [InlineData(" \r\n\t", "")]
    [InlineData("…?!", "")]
    public void Folds_to_what_compares(string text, string expected) => Assert.Equal(expected, Words.Folded(text));

    [Fact]
    public void A_lone_surrogate_is_no_letter_and_no_crash() => Assert.Equal("poland party", Words.Folded("poland\ud83d party\udc00"));

    [Fact]
    public void What_is_no_character_is_no_letter_and_no_crash() => Assert.Equal("poland party", Words.Folded("poland\uffff\ufffe\ufdd0party"));
}

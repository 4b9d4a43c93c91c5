using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Mentions;

namespace MineBanBot.Knowledge.Tests.Questions;

public sealed class ArticleNumberTests
{
    [Theory]
    [InlineData("article 5", 5)]
    [InlineData("what is art. 7 about", 7)]
    [InlineData("the 5th article", 5)]
    [InlineData("22nd article", 22)]
    [InlineData("third article", 3)]
    [InlineData("article five", 5)]
    [InlineData("article twenty", 20)]
    [InlineData("article twenty-two", 22)]
    [InlineData("article twenty one says", 21)]
    [InlineData("the twenty-first article", 21)]
    [InlineData("article V", 5)]
    [InlineData("Article XVIII", 18)]
    [InlineData("article I", 1)]
    [InlineData("article 23", 23)]
    [InlineData("article zero", 0)]
    public void Reads_the_number(string text, int number) => Assert.Equal(number, ArticleNumber.Find(Words.Of(text))?.Number);

    [Theory]
    [InlineData("")]
    [InlineData("article")]
    [InlineData("article about Libya")]
    [InlineData("is there an article I can read")]
    [InlineData("5 mines")]
    [InlineData("article 99999999999999")]
    public void Sees_none_where_there_is_none(string text) => Assert.Null(ArticleNumber.Find(Words.Of(text)));

    [Fact]
    public void Says_which_words_say_it() => Assert.Equal((22, 3, 2), ArticleNumber.Find(["what", "is", "article", "twenty", "two"]));
}

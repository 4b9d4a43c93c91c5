using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests.Answers;

public sealed class TreatyAnswerTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Theory]
    [InlineData("what does article 5 say", "Article 5: ")]
    [InlineData("article five", "Article 5: ")]
    [InlineData("fifth article", "Article 5: ")]
    [InlineData("Article V", "Article 5: ")]
    [InlineData("article twenty-two", "Article 22: ")]
    [InlineData("article XX of the treaty", "Article 20: ")]
    [InlineData("art 7 rport wat is it", "Article 7: ")]
    public void An_article_is_told_by_number(string question, string title)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.StartsWith(title, answer.Title, StringComparison.Ordinal);
        Assert.EndsWith("*This is a summary in our own words, not the authentic text.*", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what does article 23 say", "The Mine Ban Treaty has no article 23")]
    [InlineData("article 0", "The Mine Ban Treaty has no article 0")]
    [InlineData("article 99999999999", "I don't know")]
    [InlineData("article 5 of the NATO treaty", "I don't know")]
    [InlineData("what does article 5 of the CCM say", "I don't know")]
    [InlineData("article 2 of the constitution", "I don't know")]
    public void An_article_that_is_not_there_is_not_made_up(string question, string title)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal((AnswerKind.Abstain, title), (answer.Kind, answer.Title));
    }

    [Fact]
    public void Every_article_is_found() =>
        Assert.All(seeds.Folder.Facts.Articles, article => Assert.Equal($"Article {article.Number}: {article.Title}", seeds.Ask($"What does article {article.Number} say?").Title));

    [Theory]
    [InlineData("What is an anti-personnel mine?", "Anti-personnel mine")]
    [InlineData("define UXO", "Unexploded ordnance")]
    [InlineData("what does ERW stand for", "Explosive remnants of war")]
    [InlineData("whats a claymore", "Claymore mine")]
    [InlineData("what is the ottawa convention", "Mine Ban Treaty")]
    [InlineData("what are landmines", "Mine")]
    [InlineData("cluster munitions", "Cluster munition")]
    [InlineData("what is the CCM", "CCM")]
    [InlineData("human rights watch", "HRW")]
    [InlineData("what is a state party", "State Party")]
    [InlineData("explain in simple words what a claymore is", "Claymore mine")]
    [InlineData("What are mines, UXO and ERW?", "Mine · Unexploded ordnance · Explosive remnants of war")]
    public void A_term_is_explained(string question, string title)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Equal(title, answer.Title);
    }

    [Theory]
    [InlineData("what is the country with most mines")]
    [InlineData("what is the biggest mine")]
    [InlineData("what is a coal mine")]
    [InlineData("what is a mine in minecraft")]
    public void Another_question_about_a_term_is_not_answered_with_its_definition(string question) =>
        Assert.Equal(AnswerKind.Abstain, seeds.Ask(question).Kind);

    [Fact]
    public void Every_term_can_be_asked_for_and_is_labelled_where_it_is_not_verified() =>
        Assert.All(seeds.Folder.Facts.Definitions, definition =>
        {
            Answer answer = seeds.Ask($"What is \"{definition.Term}\"?");
            Assert.Equal(AnswerKind.Answer, answer.Kind);
            Assert.Equal(!definition.Provenance.Verified, answer.Text.EndsWith("(not verified)", StringComparison.Ordinal));
            Assert.Contains(definition.Provenance.Source, answer.Sources.Select(source => source.Url));
        });

    [Fact]
    public void Some_terms_are_not_verified_so_that_the_label_is_tested() =>
        Assert.Contains(seeds.Folder.Facts.Definitions, definition => !definition.Provenance.Verified);
}

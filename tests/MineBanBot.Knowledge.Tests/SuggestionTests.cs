using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests;

public sealed class SuggestionTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Theory]
    [InlineData("pol", "Poland")]
    [InlineData("POLAND", "Poland")]
    [InlineData("guatamala", "Guatemala")]
    [InlineData("holland", "Netherlands")]
    [InlineData("côte", "Cote d'Ivoire")]
    [InlineData("burma", "Myanmar")]
    [InlineData("democratic republic of the", "Democratic Republic of the Congo")]
    public void A_state_is_offered_while_it_is_typed(string typed, string first) => Assert.Equal(first, seeds.Service.SuggestStates(typed, 5)[0]);

    [Fact]
    public void Each_state_is_offered_once_and_no_more_than_asked_for()
    {
        IReadOnlyList<string> offered = seeds.Service.SuggestStates("", 25);

        Assert.Equal(25, offered.Count);
        Assert.Equal(offered.Distinct(), offered);
        Assert.Empty(seeds.Service.SuggestStates("xyzzy", 25));
    }

    [Fact]
    public void Whatever_is_offered_is_a_state() =>
        Assert.All(seeds.Service.SuggestStates("", 200), name => Assert.NotEqual(AnswerKind.Abstain, seeds.Service.Country(name, Seeds.Today).Kind));

    [Theory]
    [InlineData("how many", "How many states have joined the Mine Ban Treaty?")]
    [InlineData("article 7", "What does article 7 say? (Transparency measures)")]
    [InlineData("is polan", "Is Poland a State Party?")]
    [InlineData("latest", "What is the latest news?")]
    public void A_question_that_has_an_answer_is_offered(string typed, string offered)
    {
        Assert.Contains(offered, seeds.Service.SuggestQuestions(typed, 25));
        Assert.Equal(AnswerKind.Answer, seeds.Ask(offered).Kind);
    }

    [Fact]
    public void Suggestions_come_while_a_person_types()
    {
        string typed = string.Concat(Enumerable.Repeat("democratic zqxjkv ", 5_000));
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        seeds.Service.SuggestStates(typed, 25);
        seeds.Service.SuggestQuestions(typed, 25);

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Without_a_letter_typed_the_usual_questions_are_offered() =>
        Assert.All(seeds.Service.SuggestQuestions("", 25), question => Assert.Equal(AnswerKind.Answer, seeds.Ask(question).Kind));

    [Theory]
    [InlineData("POL", "Poland has withdrawn from the Mine Ban Treaty")]
    [InlineData("pl", "Poland has withdrawn from the Mine Ban Treaty")]
    [InlineData("poalnd", "Poland has withdrawn from the Mine Ban Treaty")]
    [InlineData("gambia", "The Gambia is a State Party to the Mine Ban Treaty")]
    [InlineData("Congo", "Which one do you mean?")]
    [InlineData("Narnia", "I don't know")]
    [InlineData("", "I don't know")]
    public void The_card_of_a_state_is_found_by_any_name(string name, string title) => Assert.Equal(title, seeds.Service.Country(name, Seeds.Today).Title);
}

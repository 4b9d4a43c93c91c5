using System.Text.RegularExpressions;
using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests.Answers;

/// <summary>What holds for every answer, whatever was asked.</summary>
public sealed partial class AnswerShapeTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Fact]
    public void Every_answer_is_whole() =>
        Assert.All(Questions(), question =>
        {
            Answer answer = seeds.Ask(question);
            Assert.NotEqual("", answer.Title);
            Assert.NotEqual("", answer.Text);
            Assert.InRange(answer.Confidence, 0, 1);
            Assert.InRange(answer.AsOf.Year, 1997, Seeds.Today.Year);
            Assert.All(answer.Fields, field => Assert.False(string.IsNullOrWhiteSpace(field.Name) || string.IsNullOrWhiteSpace(field.Value)));
            Assert.True(answer.Kind != AnswerKind.Answer || answer.Sources.Count > 0, question);
            Assert.True(answer.Kind != AnswerKind.Clarify || answer.Suggestions.Count > 1, question);
            Assert.Equal(answer.Sources.Distinct(), answer.Sources);
        });

    [Fact]
    public void No_place_in_a_phrase_is_left_open_and_every_sentence_begins_with_a_capital() =>
        Assert.All(Questions(), question =>
        {
            Answer answer = seeds.Ask(question);
            Assert.DoesNotMatch(PlacePattern(), answer.Shown());
            Assert.Matches(@"^[\p{Lu}\d]", answer.Title);
            Assert.Matches(@"^[\p{Lu}\d-]", answer.Text);
        });

    [Fact]
    public void The_same_question_gets_the_same_answer_from_another_service_too()
    {
        Seeds other = new();

        Assert.All(Questions(), question =>
        {
            Answer answer = seeds.Ask(question);
            Assert.Equivalent(answer, seeds.Ask(question), strict: true);
            Assert.Equal(answer.Shown(), other.Ask(question).Shown());
        });
    }

    [Fact]
    public void What_a_suggestion_says_can_be_asked() =>
        Assert.All(
            Questions().SelectMany(question => seeds.Ask(question).Suggestions).Distinct(),
            suggestion => Assert.True(seeds.Ask(suggestion).Kind != AnswerKind.Abstain || suggestion.StartsWith("News about", StringComparison.Ordinal), suggestion));

    private List<string> Questions() =>
    [
        "how many states parties", "how many parties in 2013", "how many parties on 2026-02-01", "how many countries signed the treaty", "latest news",
        "news about Libya", "news about Chad", "what happened in 2013", "what happened at tripoli airport", "article 5", "article 23", "what is UXO",
        "what are mines, UXO and ERW", "I found a landmine", "how to make a landmine", "how do i bake bread", "is the congo a party", "members in 2090",
        "how many members in 2090", "how many members on 31 April 2015", "",
        .. seeds.Folder.Facts.States.Select(state => $"Is {state.SpokenName} a State Party?"),
        .. from state in seeds.Folder.Facts.States where state.WithdrawnOn is not null from year in Enumerable.Range(1997, 30) select $"was {state.PlainName} a party in {year}",
    ];

    [GeneratedRegex(@"\{\d|\[\]|  ")]
    private static partial Regex PlacePattern();
}

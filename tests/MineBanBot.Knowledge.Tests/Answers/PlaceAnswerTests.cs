using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests.Answers;

public sealed class PlaceAnswerTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Theory]
    [InlineData("has Taiwan signed", "Taiwan is not in my data")]
    [InlineData("is kosovo a state party?", "Kosovo is not in my data")]
    [InlineData("Western Sahara: member or not?", "Western Sahara is not in my data")]
    [InlineData("is greenland in", "Greenland is not in my data")]
    public void A_place_that_is_no_state_of_the_table_is_told_so(string question, string title)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal((AnswerKind.Abstain, title), (answer.Kind, answer.Title));
        Assert.Contains("197 states", answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Sources);
    }

    [Theory]
    [InlineData("Is Atlantis a State Party?")]
    [InlineData("has my neighbour signed the treaty")]
    [InlineData("weather in Taiwan")]
    public void What_is_no_place_at_all_and_what_is_no_question_for_membership_is_unknown(string question) =>
        Assert.Equal((AnswerKind.Abstain, "I don't know"), (seeds.Ask(question).Kind, seeds.Ask(question).Title));

    [Theory]
    [InlineData("how many signed but never ratified?", null, "Signed and never ratified: 0")]
    [InlineData("who is only a signatory", "2013-06-30", "Signed and never ratified: 1")]
    [InlineData("which states had signed and not ratified in 2005", null, "Signed and never ratified")]
    public void Signatories_that_are_no_more_are_counted_on_any_day(string question, string? asOf, string title) =>
        Assert.Contains(title, seeds.Ask(question, asOf).Title, StringComparison.Ordinal);
}

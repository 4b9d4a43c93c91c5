using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Tests.Answers;

public sealed class AgeTests(Seeds seeds) : IClassFixture<Seeds>
{
    private const string Note = "My newest data on this speaks for";

    [Theory]
    [InlineData("is Poland a State Party", "2026-11-23", false)]
    [InlineData("is Poland a State Party", "2028-01-01", true)]
    [InlineData("how many states parties are there", "2027-08-31", false)]
    [InlineData("how many states parties are there", "2027-09-01", true)]
    [InlineData("how many states parties were there in 2009", "2028-01-01", false)]
    [InlineData("latest news", "2026-11-23", true)]
    [InlineData("what does article 5 say", "2028-01-01", false)]
    [InlineData("when did the treaty enter into force", "2028-01-01", false)]
    [InlineData("what is a claymore", "2028-01-01", false)]
    [InlineData("how many stockpiled mines does Greece still have", "2026-11-23", true)]
    public void What_is_over_a_year_old_says_so_unless_time_cannot_change_it(string question, string today, bool said)
    {
        Answer answer = seeds.Service.Ask(new Question(question, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Equal(said, answer.Text.Contains(Note, StringComparison.Ordinal));
    }

    [Fact]
    public void Cards_and_lists_say_it_too()
    {
        DateOnly later = new(2028, 1, 1);

        Assert.Contains(Note, seeds.Service.Country("Poland", later).Text, StringComparison.Ordinal);
        Assert.Contains(Note, seeds.Service.News(null, 5, later).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2000, false)]
    [InlineData(2001, true)]
    public void A_question_that_is_cut_is_answered_with_a_word_about_it(int length, bool cut)
    {
        Answer answer = seeds.Ask("Is Poland a State Party?".PadRight(length, ' '));

        Assert.StartsWith("Poland has withdrawn", answer.Title, StringComparison.Ordinal);
        Assert.Equal(cut, answer.Fields.Any(field => field.Value.Contains("first 2000 characters", StringComparison.Ordinal)));
    }
}

using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests.Answers;

public sealed class CountAnswerTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Theory]
    [InlineData("How many countries have joined the Mine Ban Treaty?")]
    [InlineData("how many states parties are there now?")]
    [InlineData("number of members of the ottawa convention")]
    [InlineData("how many states are in the landmine treaty")]
    [InlineData("how mnay countires joined teh treety")]
    [InlineData("How many states joined the 1997 Mine Ban Treaty?")]
    public void The_number_today_says_as_of_when(string question)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Equal("162 states have joined the Mine Ban Treaty (as of August 2026)", answer.Title);
        Assert.Equal("2026-08", answer.AsOf.ToString());
        Assert.Contains("since Lebanon joined in 2026, day not known", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Sources, source => source.Url?.Host == "www.apminebanconvention.org");
    }

    [Theory]
    [InlineData("how many states parties in April 2015?", "162 states were in the Mine Ban Treaty at the end of April 2015", "2015-04")]
    [InlineData("how many members were there on 6 April 2015", "162 states were in the Mine Ban Treaty on 6 April 2015", "2015-04-06")]
    [InlineData("how many members on June 25, 2025", "166 states were in the Mine Ban Treaty on 25 June 2025", "2025-06-25")]
    [InlineData("how many states had joined before 27 December 2025", "166 states were in the Mine Ban Treaty on 26 December 2025", "2025-12-27")]
    [InlineData("how many parties at the end of 1999", "90 states were in the Mine Ban Treaty at the end of 1999", "1999")]
    [InlineData("how many members on 2026-02-20", "161–162 states were in the Mine Ban Treaty on 20 February 2026", "2026-02-20")]
    [InlineData("how many members in 1990", "0 states were in the Mine Ban Treaty at the end of 1990", "1990")]
    public void The_number_on_a_day_is_counted_from_deposit(string question, string title, string asOf)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(title, answer.Title);
        Assert.Equal(asOf, answer.AsOf.ToString());
        Assert.Contains("counted from the day each deposited its instrument", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Fields, field => field is { Name: "As of August 2026", Value: "162" });
    }

    [Fact]
    public void The_date_may_stand_beside_the_question() =>
        Assert.Equal("164 states were in the Mine Ban Treaty at the end of 2020", seeds.Ask("how many states parties are there", "2020").Title);

    [Fact]
    public void Who_asks_for_signatures_gets_both_numbers() =>
        Assert.Equal(
            "133 states signed the Mine Ban Treaty; 162 have joined it and not left (as of August 2026)",
            seeds.Ask("how many countries have signed the landmine treaty").Title);

    [Fact]
    public void The_fields_hold_the_history() =>
        Assert.Equal(
            [
                "In April 2015: 162", "Highest number: 166 (2025-06-25 – 2025-12-26)", "Withdrew: 5: Estonia, Finland, Latvia, Lithuania, Poland",
                "Outside the treaty: 35", "Ever joined: 167", "Signed, 1997–99: 133",
            ],
            seeds.Ask("how many states parties are there").Fields.Select(field => $"{field.Name}: {field.Value}"));

    [Theory]
    [InlineData("how many states are not members of the treaty")]
    [InlineData("how many countries never joined the ban")]
    [InlineData("how many states left the treaty")]
    [InlineData("how many states have joined since 2015")]
    [InlineData("how many states have joined the cluster munitions convention")]
    [InlineData("how many members does the OECD have")]
    [InlineData("how many states joined the OECD")]
    [InlineData("how many states are in the US")]
    [InlineData("how many countries are there in the world")]
    [InlineData("how many members does NATO have")]
    [InlineData("how many parties are there in Germany")]
    public void Another_number_is_not_given_for_it(string question) => Assert.DoesNotContain("162", seeds.Ask(question).Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("how many members in 2030", "That day has not come yet. My newest data on membership speaks for August 2026.")]
    [InlineData("how many members on 24 November 2026", "That day has not come yet. My newest data on membership speaks for August 2026.")]
    [InlineData("how many members on 31 April 2015", "There is no such day in the calendar.")]
    [InlineData("how many members on 29 February 2015", "There is no such day in the calendar.")]
    public void A_day_that_is_not_there_is_not_guessed(string question, string reason)
    {
        Answer answer = seeds.Ask(question);

        Assert.NotEqual(AnswerKind.Answer, answer.Kind);
        Assert.StartsWith(reason, answer.Text, StringComparison.Ordinal);
    }
}

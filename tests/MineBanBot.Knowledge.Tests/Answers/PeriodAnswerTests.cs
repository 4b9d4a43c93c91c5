using System.Globalization;
using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests.Answers;

public sealed class PeriodAnswerTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Theory]
    [InlineData("anything in november 2014?", "2014-11-12", "2014-11-05")]
    [InlineData("list everything between 15 September and 1 December 2014", "2014-11-12", "2014-11-05", "2014-10-06", "2014-10-06", "2014-10-03", "2014-09-23")]
    [InlineData("entries between 1 and 10 october 2014", "2014-10-06", "2014-10-06", "2014-10-03")]
    [InlineData("everything since 1 jan 2015", "2015-04-06", "2015-04-06", "2015-03-19")]
    [InlineData("entries from october 2014", "2014-10-06", "2014-10-06", "2014-10-03")]
    [InlineData("2015", "2015-04-06", "2015-04-06", "2015-03-19")]
    [InlineData("winter 2014–15", "2014-12-02")]
    [InlineData("which entries have no summary?", "2015-04-06", "2015-03-19", "2014-11-12")]
    public void A_period_lists_all_of_its_entries_and_no_other(string question, params string[] dates)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        string[] shown = answer.Fields.Any(field => field.Name == "Published") ? [answer.AsOf.ToString()] : [.. answer.Fields.Select(field => Day(field.Name))];
        Assert.Equal(dates, shown);
    }

    [Theory]
    [InlineData("what happened last month", "2015-03-19", "1 March 2015 to 31 March 2015")]
    [InlineData("last month", "2015-03-19", "1 March 2015 to 31 March 2015")]
    [InlineData("what happened last year", null, "1 January 2014 to 31 December 2014")]
    public void Last_month_is_counted_from_the_newest_entry_and_says_so(string question, string? asOf, string said)
    {
        Answer answer = seeds.Ask(question);

        Assert.Contains("Seen from my newest entry, of 6 April 2015", answer.Text, StringComparison.Ordinal);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.True(asOf is null || answer.AsOf.ToString() == asOf, $"{answer.AsOf}");
    }

    [Fact]
    public void An_entry_of_a_later_day_is_not_known_on_the_day_asked_for() =>
        Assert.DoesNotContain(seeds.Ask("2014", asOf: "2014-10-31").Fields, field => field.Name.Contains("November", StringComparison.Ordinal));

    private static string Day(string name) =>
        DateOnly.ParseExact(name.Split(" · ")[0].Split(", ")[0].Split(" (")[0], "d MMMM yyyy", CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

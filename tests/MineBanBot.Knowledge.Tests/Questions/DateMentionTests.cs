using MineBanBot.Knowledge.Mentions;

namespace MineBanBot.Knowledge.Tests.Questions;

public sealed class DateMentionTests
{
    [Theory]
    [InlineData("in April 2015", nameof(DateRelation.In), "2015-04-30")]
    [InlineData("on 6 April 2015", nameof(DateRelation.In), "2015-04-06")]
    [InlineData("in 2013", nameof(DateRelation.In), "2013-12-31")]
    [InlineData("at the end of 2013", nameof(DateRelation.EndOf), "2013-12-31")]
    [InlineData("at the end of the year 2013", nameof(DateRelation.EndOf), "2013-12-31")]
    [InlineData("at the start of 2013", nameof(DateRelation.StartOf), "2013-01-01")]
    [InlineData("at the beginning of May 2013", nameof(DateRelation.StartOf), "2013-05-01")]
    [InlineData("before 2013", nameof(DateRelation.Before), "2012-12-31")]
    [InlineData("until 6 April 2015", nameof(DateRelation.Before), "2015-04-05")]
    [InlineData("PRIOR TO May 2013", nameof(DateRelation.Before), "2013-04-30")]
    [InlineData("since 2013", nameof(DateRelation.Since), null)]
    [InlineData("after 6 April 2015", nameof(DateRelation.Since), null)]
    [InlineData("on 31 April 2015", nameof(DateRelation.In), null)]
    [InlineData("before 0001-01-01", nameof(DateRelation.Before), "0001-01-01")]
    public void Means_a_day(string text, string relation, string? day)
    {
        DateMention mention = Assert.Single(DateMention.FindAll(text, out _));

        Assert.Equal(relation, $"{mention.Relation}");
        Assert.Equal(day, mention.Day?.ToString("yyyy-MM-dd", null));
    }

    [Fact]
    public void The_rest_is_the_text_without_dates()
    {
        List<DateMention> mentions = DateMention.FindAll("was Poland in on 3 May 1998 or in 2013?", out string rest);

        Assert.Equal(["1998-05-03", "2013"], mentions.Select(mention => $"{mention.Date}"));
        Assert.Equal("was Poland in on   or in  ?", rest);
    }

    [Theory]
    [InlineData("the 1997 Mine Ban Treaty")]
    [InlineData("the 1997 ottawa convention")]
    [InlineData("the 1997 anti-personnel mine ban convention")]
    [InlineData("the 1997 treaty")]
    public void The_year_in_the_name_of_a_treaty_is_no_date(string text)
    {
        Assert.Empty(DateMention.FindAll(text, out string rest));
        Assert.DoesNotContain("1997", rest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_before_something_else_stays_one() => Assert.Single(DateMention.FindAll("was Poland in 2013 in the treaty", out _));
}

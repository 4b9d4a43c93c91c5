using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Tests.Dates;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("Apr 6, 2015")]
    [InlineData("Apr. 6, 2015")]
    [InlineData("April 6, 2015")]
    [InlineData("April 6th, 2015")]
    [InlineData("april 6 2015")]
    [InlineData("6 Apr 2015")]
    [InlineData("6. April 2015")]
    [InlineData("6th of April 2015")]
    [InlineData("6th April, 2015")]
    [InlineData("06-Apr-2015")]
    [InlineData("2015-04-06")]
    [InlineData("2015/04/06")]
    [InlineData("2015.4.6")]
    [InlineData("Monday, April 6, 2015")]
    [InlineData("Mon 6 April 2015")]
    [InlineData("Apr\u00a06,\u00a02015")]
    public void Reads_a_day_as_people_write_it(string text)
    {
        WrittenDate date = Assert.Single(WrittenDate.FindAll(text, years: false));

        Assert.Equal(new PartialDate(2015, 4, 6), date.Date);
        Assert.Equal((0, text.Length), (date.Start, date.Length));
    }

    [Theory]
    [InlineData("in April 2015", "2015-04")]
    [InlineData("Sept. 2014", "2014-09")]
    [InlineData("in 2015-04,", "2015-04")]
    [InlineData("13/04/2015", "2015-04-13")]
    [InlineData("04/13/2015", "2015-04-13")]
    [InlineData("4.4.2015", "2015-04-04")]
    public void Reads_what_one_number_decides(string text, string expected) =>
        Assert.Equal(expected, $"{Assert.Single(WrittenDate.FindAll(text, years: false)).Date}");

    [Theory]
    [InlineData("Apr 31, 2015", "There is no such day.")]
    [InlineData("30 February 2024", "There is no such day.")]
    [InlineData("2015-13-45", "There is no such day.")]
    [InlineData("31/31/2015", "There is no such day.")]
    [InlineData("06/04/2015", "Day and month cannot be told apart; write it as 2015-04-06.")]
    public void Says_why_it_is_no_date(string text, string fault)
    {
        WrittenDate date = Assert.Single(WrittenDate.FindAll(text, years: true));

        Assert.Null(date.Date);
        Assert.Equal(fault, date.Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("you may join in May")]
    [InlineData("version 1.2.3")]
    [InlineData("the 12345 mines of 120151")]
    [InlineData("٢٠١٥-٠٤-٠٦")]
    [InlineData("Apr ٦, ٢٠١٥")]
    public void Sees_no_date_where_there_is_none(string text) => Assert.Empty(WrittenDate.FindAll(text, years: true));

    [Fact]
    public void A_lone_year_counts_only_when_asked_for()
    {
        Assert.Equal(new PartialDate(2015), Assert.Single(WrittenDate.FindAll("in 2015?", years: true)).Date);
        Assert.Empty(WrittenDate.FindAll("in 2015?", years: false));
    }

    [Fact]
    public void Gives_several_in_order_with_their_places()
    {
        const string Text = "from 3 May 1998 to Dec 2, 2014";

        Assert.Equal(["3 May 1998", "Dec 2, 2014"], WrittenDate.FindAll(Text, years: true).Select(date => Text.Substring(date.Start, date.Length)));
    }
}

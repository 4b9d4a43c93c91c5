using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Tests.Dates;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2026", "2026-01-01", "2026-12-31", "2026")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28", "February 2026")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2015-04-06", "2015-04-06", "2015-04-06", "6 April 2015")]
    public void Stays_as_precise_as_it_was_written(string text, string earliest, string latest, string words)
    {
        PartialDate date = PartialDate.TryParse(text)!.Value;

        Assert.Equal(text, date.ToString());
        Assert.Equal(earliest, date.Earliest.ToString("yyyy-MM-dd", null));
        Assert.Equal(latest, date.Latest.ToString("yyyy-MM-dd", null));
        Assert.Equal(words, date.InWords());
        Assert.Equal(text.Length == 10, date.IsFull);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("26")]
    [InlineData("2015-4-6")]
    [InlineData("2015-13")]
    [InlineData("2015-02-29")]
    [InlineData("2015-04-06-01")]
    [InlineData("2015/04/06")]
    [InlineData("٢٠١٥")]
    [InlineData("+015")]
    public void Reads_no_other_spelling_and_no_day_that_does_not_exist(string? text) => Assert.Null(PartialDate.TryParse(text));

    [Fact]
    public void A_day_needs_a_month()
    {
        Assert.Null(PartialDate.TryCreate(2015, null, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2015, null, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2015, 2, 30));
    }

    [Fact]
    public void Orders_by_its_last_day_and_then_by_its_first()
    {
        string[] expected = ["2014", "2015-03-31", "2015-04-01", "2015-04", "2015-04-30", "2015", "2015-12-31"];

        Assert.Equal(expected, expected.Reverse().Select(text => PartialDate.TryParse(text)!.Value).Order().Select(date => $"{date}"));
    }

    [Fact]
    public void Compares_with_the_usual_signs()
    {
        PartialDate month = new(2015, 4);
        PartialDate year = new(2015);

        Assert.True(month < year);
        Assert.True(year > month);
        Assert.True(month <= new PartialDate(2015, 4));
        Assert.True(month >= new PartialDate(2015, 4));
    }
}

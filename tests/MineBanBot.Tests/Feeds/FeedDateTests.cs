using MineBanBot.Feeds.Dates;

namespace MineBanBot.Tests.Feeds;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z")]
    [InlineData("Thu,01 Jan 04 19:48 EDT", "2004-01-01T23:48:00Z")]
    [InlineData("01 Jan 2004 00:00:00 -0500", "2004-01-01T05:00:00Z")]
    [InlineData("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z")]
    [InlineData("Thu Jan 1 19:48:21 CET 2004", "2004-01-01T18:48:21Z")]
    [InlineData("2003-12-31T10:14:55.123Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12-31 10:14:55+0100", "2003-12-31T09:14:55Z")]
    [InlineData("2003-12-31T10:14:55-08:00", "2003-12-31T18:14:55Z")]
    [InlineData("20031231T101455Z", "2003-12-31T10:14:55Z")]
    [InlineData("2003-12-31", "2003-12-31")]
    [InlineData("2003-12", "2003-12")]
    [InlineData("2003", "2003")]
    [InlineData("2003-335", "2003-12-01")]
    [InlineData("20031231", "2003-12-31")]
    [InlineData("March 5, 2019", "2019-03-05")]
    [InlineData("5 mars 2019 08:30", "2019-03-05T08:30:00Z")]
    [InlineData("Mon, 5 Sept 2011 12:00:00 +0000", "2011-09-05T12:00:00Z")]
    [InlineData("13/05/2012", "2012-05-13")]
    [InlineData("05/06/2012", null)]
    [InlineData("05.06.2012", "2012-06-05")]
    [InlineData("06.25.2012", "2012-06-25")]
    [InlineData("31 Feb 2012", null)]
    [InlineData("2012-13-40", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Dates_are_read_in_many_spellings(string written, string? expected) =>
        Assert.Equal(expected, FeedDate.TryParse(written)?.ToString());
}

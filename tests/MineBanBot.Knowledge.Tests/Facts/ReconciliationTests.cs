using System.Globalization;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;

namespace MineBanBot.Knowledge.Tests.Facts;

/// <summary>The number of States Parties on days for which somebody published it.</summary>
public sealed class ReconciliationTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Theory]
    [InlineData("1997-12-02", 0)]
    [InlineData("1997-12-31", 3)]
    [InlineData("1998-09-16", 40)]
    [InlineData("1998-12-31", 58)]
    [InlineData("1999-12-31", 90)]
    [InlineData("2000-12-31", 109)]
    [InlineData("2001-12-31", 122)]
    [InlineData("2002-12-31", 130)]
    [InlineData("2003-12-31", 141)]
    [InlineData("2004-12-31", 144)]
    [InlineData("2005-12-31", 148)]
    [InlineData("2006-07-01", 151)]
    [InlineData("2007-08-15", 155)]
    [InlineData("2007-12-31", 156)]
    [InlineData("2011-09-30", 157)]
    [InlineData("2011-11-30", 158)]
    [InlineData("2012-01-31", 159)]
    [InlineData("2012-04-30", 160)]
    [InlineData("2012-12-31", 161)]
    [InlineData("2014-08-31", 162)]
    [InlineData("2015-04-06", 162)]
    [InlineData("2017-11-30", 162)]
    [InlineData("2017-12-31", 164)]
    [InlineData("2025-03-11", 164)]
    [InlineData("2025-03-12", 165)]
    [InlineData("2025-06-24", 165)]
    [InlineData("2025-06-25", 166)]
    [InlineData("2025-12-26", 166)]
    [InlineData("2025-12-27", 163)]
    [InlineData("2026-08-31", 162)]
    public void Agrees_with_what_was_published(string day, int published)
    {
        MembershipCount count = new MembershipHistory(seeds.Folder.Facts.States).On(Day(day));

        Assert.Equal(published, count.Certain);
        Assert.Empty(count.Possible);
    }

    // From 2026 on, until the row that speaks for August, Lebanon may already have been in.
    [Theory]
    [InlineData("2026-01-10", 162, "162–163")]
    [InlineData("2026-02-19", 162, "162–163")]
    [InlineData("2026-02-20", 161, "161–162")]
    public void Leaves_open_what_the_partial_date_leaves_open(string day, int certain, string shown)
    {
        MembershipCount count = new MembershipHistory(seeds.Folder.Facts.States).On(Day(day));

        Assert.Equal(certain, count.Certain);
        Assert.Equal(shown, count.ToString());
        Assert.Equal("LBN", Assert.Single(count.Possible).Iso3);
    }

    [Fact]
    public void The_peak_was_166_in_the_second_half_of_2025() =>
        Assert.Equal((166, Day("2025-06-25"), Day("2025-12-26")), new MembershipHistory(seeds.Folder.Facts.States).Peak());

    [Fact]
    public void The_universe_is_197_states_of_which_133_signed_and_167_ever_joined()
    {
        IReadOnlyList<State> states = seeds.Folder.Facts.States;

        Assert.Equal(197, states.Count);
        Assert.Equal(133, states.Count(state => state.SignedOn is not null));
        Assert.Equal(167, states.Count(state => state.JoinedOn is not null));
        Assert.Equal(
            ["NonParty 30", "StateParty 162", "Withdrawn 5"],
            states.CountBy(state => state.Status).Select(pair => $"{pair.Key} {pair.Value}").Order());
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

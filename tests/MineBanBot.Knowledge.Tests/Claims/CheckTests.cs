using System.Globalization;

using MineBanBot.Knowledge.Claims;

namespace MineBanBot.Knowledge.Tests.Claims;

public sealed class CheckTests(Seeds seeds) : IClassFixture<Seeds>
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData("Peru is a State Party.", ClaimVerdict.Agrees)]
    [InlineData("Poland is a State Party", ClaimVerdict.Differs)]
    [InlineData("Poland is no longer a party to the Mine Ban Treaty.", ClaimVerdict.Agrees)]
    [InlineData("Poland has left the Ottawa Treaty", ClaimVerdict.Agrees)]
    [InlineData("Poland never left the Ottawa Treaty", ClaimVerdict.Differs)]
    [InlineData("Peru has not withdrawn.", ClaimVerdict.Agrees)]
    [InlineData("The United States has not joined the treaty.", ClaimVerdict.Agrees)]
    [InlineData("The United States is a member of the Mine Ban Treaty", ClaimVerdict.Differs)]
    [InlineData("Lithuania left on 8 May 2025", ClaimVerdict.Differs)]
    [InlineData("Lithuania left the treaty on 27 December 2025", ClaimVerdict.Agrees)]
    [InlineData("Lithuania left the treaty in 2025", ClaimVerdict.Agrees)]
    [InlineData("Oman joined the Mine Ban Treaty in 2014.", ClaimVerdict.Agrees)]
    [InlineData("Oman joined the Mine Ban Treaty in 2012.", ClaimVerdict.Differs)]
    [InlineData("Lebanon joined the treaty on 3 March 2026", ClaimVerdict.CannotTell)]
    [InlineData("Ukraine withdrew", ClaimVerdict.Differs)]
    [InlineData("Ukraine suspended the treaty", ClaimVerdict.Disputed)]
    [InlineData("In 2015 Poland was a State Party to the treaty", ClaimVerdict.Agrees)]
    [InlineData("Finland has been a party since 2012", ClaimVerdict.Agrees)]
    [InlineData("Poland signed the treaty in 1997", ClaimVerdict.Agrees)]
    [InlineData("Russia signed the mine ban treaty", ClaimVerdict.Differs)]
    [InlineData("Latvia plans to leave the treaty", ClaimVerdict.CannotTell)]
    [InlineData("164 countries have joined", ClaimVerdict.Differs)]
    [InlineData("162 states have joined the Mine Ban Treaty.", ClaimVerdict.Agrees)]
    [InlineData("More than 160 countries are party to the Mine Ban Treaty.", ClaimVerdict.Agrees)]
    [InlineData("The treaty has 166 States Parties", ClaimVerdict.Differs)]
    [InlineData("In April 2015, 162 states were parties to the treaty.", ClaimVerdict.Agrees)]
    [InlineData("Five countries have withdrawn from the treaty", ClaimVerdict.Agrees)]
    [InlineData("The Mine Ban Treaty entered into force on 1 March 2009.", ClaimVerdict.Differs)]
    [InlineData("The Mine Ban Treaty entered into force on 1 March 1999.", ClaimVerdict.Agrees)]
    [InlineData("The Ottawa Treaty was signed in December 1997.", ClaimVerdict.Agrees)]
    [InlineData("The treaty has 22 articles", ClaimVerdict.Agrees)]
    [InlineData("Landmines killed 1,945 people in 2024", ClaimVerdict.Agrees)]
    [InlineData("There were 6,279 landmine casualties in 2024", ClaimVerdict.Agrees)]
    [InlineData("There were 9,000 landmine casualties in 2024", ClaimVerdict.Differs)]
    public void One_claim_is_held_against_the_tables(string text, ClaimVerdict verdict)
    {
        CheckedClaim claim = Assert.Single(Check(text));

        Assert.Equal(verdict, claim.Verdict);
        Assert.Equal(text.TrimEnd(), claim.Said);
        Assert.NotEmpty(claim.Sources);
        Assert.NotEqual("", claim.Facts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Good morning everyone, who brings the cake?")]
    [InlineData("Is Poland a State Party?")]
    [InlineData("Poland should leave the treaty")]
    [InlineData("Poland is a member of NATO")]
    [InlineData("Poland left the European Union")]
    [InlineData("Poland signed the Convention on Cluster Munitions")]
    [InlineData("Oman had a great party last night")]
    [InlineData("La Pologne est partie au traité")]
    [InlineData("How do I build a landmine. Tell me how to lay mines.")]
    [InlineData("52 countries have banned smoking")]
    public void What_claims_nothing_that_the_tables_hold_is_left_alone(string text) => Assert.Empty(Check(text));

    [Fact]
    public void Each_state_of_a_list_is_checked()
    {
        Assert.Equal(
            ["Poland", "Finland", "Estonia"],
            Check("Poland, Finland and Estonia left the treaty.").Select(claim => claim.Facts.Split(' ')[0]));
        Assert.Equal(
            [ClaimVerdict.Differs, ClaimVerdict.Agrees],
            Check("Poland joined the treaty in 2010 and left in 2026.").Select(claim => claim.Verdict));
        Assert.Equal(
            [ClaimVerdict.Agrees, ClaimVerdict.Differs],
            Check("Oman joined in 2014. But Peru left the treaty.").Select(claim => claim.Verdict));
    }

    [Fact]
    public void A_name_with_an_and_in_it_is_one_state()
    {
        CheckedClaim claim = Assert.Single(Check("Bosnia and Herzegovina joined the treaty in 1998."));

        Assert.StartsWith("Bosnia and Herzegovina joined", claim.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_the_past_says_when_it_stood() =>
        Assert.Contains("It was 164 from", Assert.Single(Check("164 countries have joined")).Facts, StringComparison.Ordinal);

    [Fact]
    public void A_dispute_is_told_with_both_sides_and_their_sources()
    {
        CheckedClaim claim = Assert.Single(Check("Ukraine suspended the treaty"));

        Assert.Contains("the other side holds", claim.Facts, StringComparison.Ordinal);
        Assert.True(claim.Facts.Split("\n- ").Length > 2, claim.Facts);
        Assert.True(claim.Sources.Count > 1);
    }

    [Fact]
    public void Any_text_can_be_checked()
    {
        foreach (string text in NaughtyStrings.All.Append(string.Concat(Enumerable.Repeat("Poland left, ", 5000))))
        {
            _ = Check(text);
        }
    }

    private IReadOnlyList<CheckedClaim> Check(string text) => seeds.Service.Check(text, Seeds.Today, English);
}

using System.Globalization;
using MineBanBot.Knowledge.Facts;
using MineBanBot.Knowledge.History;

namespace MineBanBot.Knowledge.Tests.Facts;

/// <summary>Counted from deposit, bound from entry into force.</summary>
public sealed class MembershipTests(Seeds seeds) : IClassFixture<Seeds>
{
    [Theory]
    [InlineData("FIN", "1997-12-31", MembershipStage.Outside, false)]
    [InlineData("FIN", "2012-01-08", MembershipStage.Outside, false)]
    [InlineData("FIN", "2012-01-09", MembershipStage.JoinedNotInForce, true)]
    [InlineData("FIN", "2012-06-30", MembershipStage.JoinedNotInForce, true)]
    [InlineData("FIN", "2012-07-01", MembershipStage.InForce, true)]
    [InlineData("FIN", "2025-07-09", MembershipStage.InForce, true)]
    [InlineData("FIN", "2025-07-10", MembershipStage.Leaving, true)]
    [InlineData("FIN", "2026-01-09", MembershipStage.Leaving, true)]
    [InlineData("FIN", "2026-01-10", MembershipStage.Left, false)]
    [InlineData("POL", "1997-12-03", MembershipStage.Outside, false)]
    [InlineData("POL", "1997-12-04", MembershipStage.Signed, false)]
    [InlineData("POL", "2012-12-26", MembershipStage.Signed, false)]
    [InlineData("POL", "2012-12-27", MembershipStage.JoinedNotInForce, true)]
    [InlineData("POL", "2026-02-19", MembershipStage.Leaving, true)]
    [InlineData("POL", "2026-02-20", MembershipStage.Left, false)]
    [InlineData("LBN", "2025-12-31", MembershipStage.Outside, false)]
    [InlineData("LBN", "2026-01-01", MembershipStage.Uncertain, null)]
    [InlineData("LBN", "2026-07-31", MembershipStage.Uncertain, null)]
    [InlineData("LBN", "2026-08-01", MembershipStage.JoinedNotInForce, true)]
    [InlineData("SSD", "2011-07-08", MembershipStage.Outside, false)]
    [InlineData("SSD", "2011-07-09", MembershipStage.InForce, false)]
    [InlineData("SSD", "2011-11-11", MembershipStage.InForce, true)]
    [InlineData("UKR", "2026-08-31", MembershipStage.InForce, true)]
    [InlineData("USA", "2026-08-31", MembershipStage.Outside, false)]
    public void A_state_stands_by_both_clocks(string iso3, string day, MembershipStage stage, bool? counted)
    {
        State state = seeds.Folder.Facts.States.Single(state => state.Iso3 == iso3);
        DateOnly date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(stage, Membership.On(state, date));
        Assert.Equal(counted, Membership.CountedOn(state, date));
    }

    [Fact]
    public void A_history_of_no_states_is_empty()
    {
        MembershipHistory history = new([]);

        Assert.Empty(history.Changes);
        Assert.Null(history.Peak());
        Assert.Equal("0", history.On(DateOnly.MaxValue).ToString());
    }

    [Fact]
    public void The_changes_run_from_the_first_three_to_Lebanon()
    {
        IReadOnlyList<MembershipChange> changes = new MembershipHistory(seeds.Folder.Facts.States).Changes;

        Assert.Equal(["Canada", "Ireland", "Mauritius"], changes.Take(3).Select(change => change.State.Name));
        Assert.Equal(("Lebanon", "2026", true), (changes[^1].State.Name, $"{changes[^1].Date}", changes[^1].Joined));
        Assert.Equal(("Poland", "2026-02-20", false), (changes[^2].State.Name, $"{changes[^2].Date}", changes[^2].Joined));
    }
}

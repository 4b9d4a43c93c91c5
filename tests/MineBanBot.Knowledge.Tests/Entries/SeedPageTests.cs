using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Knowledge.Tests.Entries;

public sealed class SeedPageTests(Seeds seeds) : IClassFixture<Seeds>
{
    private TopicPage Page => Assert.Single(seeds.Folder.Pages);

    [Fact]
    public void Nothing_in_the_seeds_is_unreadable() => Assert.Empty(seeds.Folder.Problems);

    [Fact]
    public void There_is_one_overview_in_two_paragraphs()
    {
        string[] paragraphs = Page.Overview.Split("\n\n");

        Assert.Equal(2, paragraphs.Length);
        Assert.StartsWith("Antipersonnel landmines are weapons that cannot discriminate", paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith("has yet to sign the Mine Ban Treaty.", paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith("Human Rights Watch is a founding member of the International Campaign", paragraphs[1], StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_ten_entries_and_three_of_them_have_no_text() =>
        Assert.Equal(
            [
                "2015-04-06 -", "2015-04-06 There is significant", "2015-03-19 -", "2014-12-02 Landmines placed decades", "2014-11-12 -",
                "2014-11-05 Credible evidence has", "2014-10-06 On his way", "2014-10-06 Two recent policy", "2014-10-03 On September 23,",
                "2014-09-23 The Obama administration’s",
            ],
            Page.Entries.Select(entry => $"{entry.Published} {(entry.Text is null ? "-" : string.Join(' ', entry.Text.Split(' ').Take(3)))}"));

    [Theory]
    [InlineData(1, "RUS UKR")]
    [InlineData(3, "SYR TUR")]
    [InlineData(5, "LBY")]
    [InlineData(6, "USA")]
    [InlineData(7, "USA")]
    [InlineData(8, "USA")]
    [InlineData(9, "")]
    public void Names_the_states_of_an_entry(int index, string codes) => Assert.Equal(codes, string.Join(' ', Page.Entries[index].Countries));

    [Fact]
    public void The_ids_are_fixed_for_good() =>
        Assert.Equal(
            [
                "hrw-landmines-2015-04-06-blank1", "hrw-landmines-2015-04-06-3580df50", "hrw-landmines-2015-03-19-blank1",
            ],
            Page.Entries.Take(3).Select(entry => entry.Id.Value));

    [Fact]
    public void Every_entry_carries_its_source() =>
        Assert.All(Page.Entries, entry => Assert.Equal("http://www.hrw.org/topic/arms/landmines", entry.Source.Url?.AbsoluteUri));
}

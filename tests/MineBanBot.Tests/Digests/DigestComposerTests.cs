using MineBanBot.Digests.Composing;
using MineBanBot.Digests.Contents;
using MineBanBot.Digests.Drawing;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.History;
using MineBanBot.Language;

namespace MineBanBot.Tests.Digests;

public sealed class DigestComposerTests
{
    private static readonly AlsoReported Wire = new("The Wire", new Uri("https://wire.example/a"), new PartialDate(2026, 11, 22));

    [Fact]
    public void The_most_important_comes_first_and_what_several_report_before_what_one_does()
    {
        Digest digest = Compose(
            News.Week,
            News.Entry("g", 1, "A new law on mines", null, "policy"),
            News.Entry("f", 1, "Field cleared", "AGO", "clearance"),
            News.Entry("e", 1, "A state accedes", "LBN", "membership"),
            News.Entry("d", 1, "Mines laid at the border", "MMR", "use"),
            News.Entry("c", 3, "Old blast kills one", "LBY", "casualties"),
            News.Entry("b", 1, "New blast hurts two", "AFG", "casualties", "clearance"),
            News.Entry("a", 6, "Bus hits a mine", "MLI", "casualties") with { Also = [Wire] },
            News.Entry("h", 0, "Nothing in particular", null));

        Assert.Equal(["a", "b", "c", "d", "e", "f", "g", "h"], digest.Items.Select(item => item.Entry));
        Assert.Equal([new DigestReason("casualties", 70), new DigestReason(DigestReason.Sources, 3)], digest.Items[0].Why);
        Assert.Equal(["casualties", "casualties", "casualties", "use", "membership", "clearance", "policy", ""], digest.Items.Select(item => item.Topic));
    }

    [Fact]
    public void However_many_report_it_no_topic_passes_a_more_important_one()
    {
        AlsoReported[] many = [.. Enumerable.Range(1, 30).Select(number => Wire with { Publisher = $"Paper {number}" })];
        Digest digest = Compose(News.Week, News.Entry("use", 1, "Mines laid", "MMR", "use") with { Also = many }, News.Entry("hurt", 5, "One hurt", "LBY", "casualties"));

        Assert.Equal(["hurt", "use"], digest.Items.Select(item => item.Entry));
    }

    [Fact]
    public void Items_of_one_topic_and_state_stand_together_where_the_first_of_them_stands()
    {
        Digest digest = Compose(
            News.Week,
            News.Entry("a", 1, "Blast kills one at Sirte", "LBY", "casualties"),
            News.Entry("b", 2, "Farmer hurt in Kunduz", "AFG", "casualties"),
            News.Entry("c", 3, "Shepherd dies near Zintan", "LBY,TUN", "casualties"));

        Assert.Equal(["a", "c", "b"], digest.Items.Select(item => item.Entry));
    }

    [Fact]
    public void One_event_is_one_item_whatever_it_is_called()
    {
        Entry first = News.Entry("a", 1, "Landmine kills two shepherds near Tripoli", "LBY", "casualties");
        Entry sameLink = News.Entry("b", 4, "Something else", "LBY", "casualties") with { Url = new Uri("http://www.desert.example/a/?utm_source=rss"), Source = new EntrySource("wire", "The Wire", "The Wire", null) };
        Entry sameEvent = News.Entry("c", 2, "Two shepherds killed by landmine near Tripoli", "LBY", "casualties") with { Source = new EntrySource("paper", "The Paper", "The Paper", null) };

        Digest digest = Compose(News.Week, first, sameLink, sameEvent);

        DigestItem item = Assert.Single(digest.Items);
        Assert.Equal(["The Paper", "The Wire"], item.Also.Select(also => also.Source).Order());
        Assert.Empty(digest.Left);
    }

    [Fact]
    public void What_has_no_room_is_kept_in_order_and_is_not_told_later()
    {
        Entry[] entries = [.. Enumerable.Range(1, 5).Select(number => News.Entry($"e{number}", number, $"Field number {number} cleared of everything", "AGO", "clearance"))];
        Digest digest = Compose(News.Week with { Most = 2 }, entries);
        Assert.Equal(["e1", "e2"], digest.Items.Select(item => item.Entry));
        Assert.Equal(["e3", "e4", "e5"], digest.Left);

        Digest next = DigestComposer.Compose(News.Week, News.Sources([.. entries, News.Entry("late", 6, "Blast in Luena", "AGO", "casualties")]), DigestPast.Of([digest]));
        Assert.Equal(["late"], next.Items.Select(item => item.Entry));
    }

    [Theory]
    [InlineData(8, 0, Exclusion.OutsidePeriod)]
    [InlineData(8, 1, null)]
    [InlineData(7, 0, null)]
    [InlineData(0, 0, null)]
    [InlineData(-1, 0, Exclusion.OutsidePeriod)]
    public void A_period_has_its_first_and_last_day_and_those_it_looks_back(int daysAgo, int lookBack, object? expected)
    {
        Entry entry = News.Entry("a", daysAgo, "Field cleared", "AGO", "clearance");
        DigestRequest request = News.Week with { LookBack = lookBack };

        Assert.Equal((Exclusion?)expected, DigestComposer.Excluded(entry, entry.Topics, request, DigestPast.None));
        Assert.Equal(expected is null ? 1 : 0, Compose(request, entry).Items.Count);
    }

    [Fact]
    public void Only_what_is_asked_for_is_in_it()
    {
        Entry[] entries = [News.Entry("a", 1, "Field cleared", "AGO", "clearance"), News.Entry("b", 1, "Blast", "LBY", "casualties"), News.Entry("c", 1, "Another law", null, "policy")];

        Assert.Equal(["a"], Compose(News.Week with { Countries = ["AGO", "KHM"] }, entries).Items.Select(item => item.Entry));
        Assert.Equal(["b", "c"], Compose(News.Week with { Topics = ["policy", "casualties"] }, entries).Items.Select(item => item.Entry));
        Assert.Equal(Exclusion.OtherTopics, DigestComposer.Excluded(entries[0], entries[0].Topics, News.Week with { Topics = ["policy"] }, DigestPast.None));
    }

    [Fact]
    public void States_come_and_go_once_and_a_year_is_no_day()
    {
        DigestRequest winter = new() { From = new DateOnly(2025, 12, 20), To = new DateOnly(2026, 1, 15) };
        Digest digest = Compose(winter);
        Assert.Equal(["EST left 2025-12-27", "LVA left 2025-12-27", "LTU left 2025-12-27", "FIN left 2026-01-10"], digest.Membership.Select(fact => fact.Key));
        Assert.All(digest.Membership, fact => Assert.Equal("https", fact.Source.Scheme));
        Assert.False(digest.IsEmpty);
        Assert.Empty(DigestComposer.Compose(winter, News.Sources(), DigestPast.Of([digest])).Membership);

        Assert.DoesNotContain(Compose(new DigestRequest { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 11, 30) }).Membership, fact => fact.Text == "Lebanon");
        Assert.Contains(Compose(new DigestRequest { From = new DateOnly(2026, 1, 1), To = new DateOnly(2026, 12, 31) }).Membership, fact => fact is { Text: "Lebanon", Date.IsFull: false });
    }

    [Fact]
    public void A_new_edition_is_told_once()
    {
        DigestRequest week = new() { From = new DateOnly(2025, 11, 28), To = new DateOnly(2025, 12, 5) };
        Digest digest = Compose(week);
        Assert.Equal(("casualties 2024", "6279"), (digest.Figures[0].Key, digest.Figures[0].Value));

        Assert.DoesNotContain(DigestComposer.Compose(week, News.Sources(), DigestPast.Of([digest])).Figures, fact => fact.Kind == DigestFact.Casualties);
        Assert.Empty(Compose(new DigestRequest { From = new DateOnly(2025, 10, 3), To = new DateOnly(2025, 10, 10) }).Figures);
    }

    [Fact]
    public void On_this_day_tells_anniversaries_and_is_no_news_by_itself()
    {
        Digest digest = Compose(new DigestRequest { From = new DateOnly(2026, 2, 24), To = new DateOnly(2026, 3, 1) });

        Assert.Contains(digest.OnThisDay, fact => fact.Text == "Mine Ban Treaty enters into force" && fact.Date == new PartialDate(1999, 3, 1));
        Assert.All(digest.OnThisDay, fact => Assert.True(fact.Date.IsFull));
        Assert.True(digest.IsEmpty);
    }

    [Fact]
    public void The_treaty_status_stands_beside_it_and_a_dispute_cites_all_sides()
    {
        Digest digest = Compose(News.Week, News.Entry("a", 1, "Blast near Kharkiv", "UKR", "casualties"), News.Entry("b", 1, "Blast near Sirte", "LBY", "casualties"));

        DigestState ukraine = digest.Items[0].States[0];
        Assert.Equal(MembershipStage.InForce, ukraine.Stage);
        Assert.Contains(ukraine.Dispute, step => step.Text.StartsWith("Ukraine", StringComparison.Ordinal));
        Assert.Contains(ukraine.Dispute, step => !step.Text.StartsWith("Ukraine", StringComparison.Ordinal));
        string heading = ItemLine.Heading(ukraine, Texts.Of(Languages.English));
        Assert.StartsWith("**Ukraine** · State Party; its “suspension” is disputed: [", heading, StringComparison.Ordinal);
        Assert.Equal("**Libya** · not a State Party (as of August 2026)", ItemLine.Heading(digest.Items[1].States[0], Texts.Of(Languages.English)));
    }

    [Fact]
    public void A_digest_is_the_same_after_it_was_stored()
    {
        Digest digest = Compose(News.Week with { Countries = ["UKR"] }, News.Entry("a", 1, "Blast near Kharkiv", "UKR", "casualties") with { Also = [Wire], Undated = true }) with
        {
            Intro = "Hello",
            Corrections = [new DigestCorrection(News.Day, "Nothing")],
        };

        Digest read = Digest.Read(digest.ToJson());

        Assert.Equal(digest.ToJson(), read.ToJson());
        Assert.Equal(DigestPages.Of(digest, "id").Select(page => page.ToJson()), DigestPages.Of(read, "id").Select(page => page.ToJson()));
    }

    private static Digest Compose(DigestRequest request, params Entry[] entries) => DigestComposer.Compose(request, News.Sources(entries), DigestPast.None);
}

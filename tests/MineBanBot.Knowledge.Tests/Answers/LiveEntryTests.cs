using MineBanBot.Knowledge.Answers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Knowledge.Tests.Answers;

/// <summary>Entries that come in, change and go while the service answers.</summary>
public sealed class LiveEntryTests
{
    private static readonly EntrySource Feed = new("feed", "Mine Watch", "Mine Watch, news", new Uri("https://example.org/feed"));

    // Its entries change, so that each test has its own.
    private readonly Seeds seeds = new();

    [Fact]
    public void A_new_entry_is_told_listed_and_on_the_card_at_once()
    {
        seeds.Service.Put([Quarry()]);

        Answer told = seeds.Ask("what happened at the Zelenhrad quarry");
        Assert.Equal("2026-11-20", told.AsOf.ToString());
        Assert.Contains("quarry", told.Text, StringComparison.Ordinal);
        Assert.StartsWith("20 November 2026", seeds.Service.News(null, 3, Seeds.Today).Fields[0].Name, StringComparison.Ordinal);
        Assert.Equal("Entries about Chad", seeds.Service.News("Chad", 3, Seeds.Today).Title);
        Assert.Contains(seeds.Service.Country("Chad", Seeds.Today).Fields, field => field.Value.Contains("Zelenhrad", StringComparison.Ordinal));
        Assert.Equal("2026-11-20", seeds.Ask("latest news").AsOf.ToString());
    }

    [Fact]
    public void An_entry_taken_out_is_known_no_more()
    {
        seeds.Service.Put([Quarry()]);
        seeds.Service.Remove([Quarry().Id, new EntryId("never-there")]);

        Assert.Equal(AnswerKind.Abstain, seeds.Ask("what happened at the Zelenhrad quarry").Kind);
        Assert.Equal("I hold no entry that fits", seeds.Service.News("Chad", 3, Seeds.Today).Title);
        Assert.Equal(10, seeds.Service.Entries.Count);
    }

    [Fact]
    public void A_changed_entry_takes_the_place_of_the_old_one()
    {
        seeds.Service.Put([Quarry()]);
        seeds.Service.Put([Quarry() with { Text = "Two were killed near the harbour of Zelenhrad.", Countries = ["SDN"], Updated = new DateOnly(2026, 11, 22) }]);

        Answer told = seeds.Ask("what happened at the Zelenhrad harbour");
        Assert.Contains("harbour", told.Text, StringComparison.Ordinal);
        Assert.Contains(told.Fields, field => field.Value == "updated on 22 November 2026");
        Assert.Equal("I hold no entry that fits", seeds.Service.News("Chad", 3, Seeds.Today).Title);
        Assert.Equal(11, seeds.Service.Entries.Count);
    }

    [Fact]
    public void Who_else_reports_it_is_named_and_linked()
    {
        Uri other = new("https://example.com/quarry");
        seeds.Service.Put([Quarry() with { Also = [new AlsoReported("Daily *News*", other, new PartialDate(2026, 11, 21)), new AlsoReported("B", null, new PartialDate(2026))] }]);

        foreach (Answer answer in (Answer[])[seeds.Ask("what happened at the Zelenhrad quarry"), seeds.Service.News("Chad", 3, Seeds.Today)])
        {
            Assert.Contains(answer.Fields, field => field.Value.Contains(@"also reported by Daily \*News\*, B", StringComparison.Ordinal));
            Assert.Contains(new AnswerSource("Daily *News*", other, new PartialDate(2026, 11, 21)), answer.Sources);
            Assert.Contains(new AnswerSource("B", null, new PartialDate(2026)), answer.Sources);
        }
    }

    [Fact]
    public void An_entry_without_a_date_says_when_it_was_read()
    {
        seeds.Service.Put([Quarry() with { Undated = true }]);

        Answer told = seeds.Ask("what happened at the Zelenhrad quarry");
        Assert.Equal("Chad: from Mine Watch; no date given, read on 20 November 2026", told.Title);
        Assert.Contains(told.Fields, field => field.Value == "no date given; read on 20 November 2026");
        Assert.StartsWith("no date given; read on 20 November 2026", seeds.Service.News("Chad", 3, Seeds.Today).Fields[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_suggested_while_it_is_typed_and_no_longer_than_it_is_there()
    {
        seeds.Service.Put([Quarry() with { Title = "Blast in a quarry" }]);
        Assert.Contains("Blast in a quarry", seeds.Service.SuggestQuestions("blast in a qua", 25));

        seeds.Service.Remove([Quarry().Id]);
        Assert.DoesNotContain("Blast in a quarry", seeds.Service.SuggestQuestions("blast in a qua", 25));
    }

    [Fact]
    public void A_title_is_shown_with_the_text()
    {
        seeds.Service.Put([Quarry() with { Title = "Blast in a [quarry]" }]);

        Assert.StartsWith(@"**Blast in a \[quarry\]**", seeds.Ask("what happened at the Zelenhrad quarry").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_new_entries_are_not_corrected_away()
    {
        string[] before = [.. seeds.Service.Explain(Question("news about lubya")).Where(line => line.StartsWith("read ", StringComparison.Ordinal))];
        seeds.Service.Put([Quarry() with { Text = "The village of Lubya was cleared." }]);

        Assert.Equal(["""read "lubya" as "libya" """.Trim()], before);
        Assert.DoesNotContain(seeds.Service.Explain(Question("news about lubya")), line => line.StartsWith("read ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_day_of_an_event_is_found_in_new_entries()
    {
        seeds.Service.Put([Quarry() with { Text = "On November 17, two were killed near the quarry." }]);

        Assert.Contains("quarry", seeds.Ask("what happened on 17 November 2026?").Text, StringComparison.Ordinal);
    }

    private static Knowledge.Questions.Question Question(string text) => new(text, Seeds.Today);

    private static Entry Quarry() =>
        new(new EntryId("feed-1"), new PartialDate(2026, 11, 20), "Two were killed near the Zelenhrad quarry.", ["TCD"], Feed) { Url = new Uri("https://example.org/1") };
}

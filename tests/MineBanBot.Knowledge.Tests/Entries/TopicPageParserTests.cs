using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Knowledge.Tests.Entries;

public sealed class TopicPageParserTests
{
    [Theory]
    [InlineData(
        "bullets_of_every_kind",
        "2015-01-01 One.|2015-01-02 Two.|2015-01-03 Three.|2015-01-04 Four.|2015-01-05 Five.|2015-01-06 Six.|2015-01-07 Seven."
        + "|2015-01-08 Eight.|2015-01-09 Nine.|2015-01-10 Ten.|2015-01-11 Eleven.|2015-01-12 Twelve.")]
    [InlineData(
        "dates_in_many_spellings",
        "2015-01-01 One.|2015-01-02 Two.|2015-01-03 Three.|2015-01-04 Four.|2015-01-05 Five.|2015-01-06 Six.|2015-01-13 Thirteen."
        + "|2015-02 A month.|2015-03-03 In brackets.|2015-03-04 In bold.")]
    [InlineData(
        "text_on_the_line_of_the_date",
        "2015-01-01 One after a colon, wrapped.|2015-01-02 Two after a dash.|2015-01-03 Three after a space.|2015-01-04 Four after a point.")]
    [InlineData(
        "blank_lines_between_date_and_text",
        "2015-01-01 One, after two blank lines. / Its second paragraph.|2015-01-02 -|2015-01-03 Three.")]
    [InlineData("no_break_spaces_and_tabs", "2015-01-01 One with odd spaces.|2015-01-02 Two.")]
    [InlineData("blank_bullets", "2015-01-01 One.|2015-01-02 -")]
    [InlineData("headings_between_lists", "2015-01-01 One.|2015-01-02 Two.|2015-01-03 -")]
    [InlineData("same_item_under_two_headings", "2015-01-01 One, wrapped here.|2015-01-02 Two.|2015-01-01 Another of that day.")]
    [InlineData("byte_order_mark_and_crlf", "2015-01-01 One, wrapped.|2015-01-02 -")]
    [InlineData("no_bullets_at_all", "2015-01-01 One.|2015-01-02 Two.")]
    [InlineData("no_dated_entry", "")]
    [InlineData("empty", "")]
    public void Reads_the_entries_of(string name, string entries)
    {
        Page page = Page.File(name);

        Assert.Equal(entries.Replace('|', '\n'), page.Entries());
        Assert.Empty(page.Problems);
    }

    [Theory]
    [InlineData("no_break_spaces_and_tabs", "Overview with odd spaces.")]
    [InlineData("byte_order_mark_and_crlf", "Overview, wrapped.")]
    [InlineData("headings_between_lists", "Overview of the page.")]
    [InlineData("no_dated_entry", "Only an overview, wrapped.\n\nAnd a bullet.")]
    [InlineData("empty", "")]
    public void Reads_the_overview_of(string name, string overview) => Assert.Equal(overview, Page.File(name).Read.Overview);

    [Fact]
    public void Reports_what_it_could_not_read_and_goes_on()
    {
        Page page = Page.File("dates_that_are_none");

        Assert.Equal("2015-04-06 Read.\n2015-04-07 Read too.", page.Entries());
        Assert.Equal(
            [
                "page.txt:3: \"Apr 31, 2015\" is not read as a date: There is no such day.",
                "page.txt:5: \"06/04/2015\" is not read as a date: Day and month cannot be told apart; write it as 2015-04-06.",
                "page.txt:7: A bullet without a date; it is left out with its text.",
                "page.txt:14: A text under a heading, without a date; it is left out.",
            ],
            page.Problems.Select(problem => problem.ToString()));
        Assert.DoesNotContain("never was", page.Read.Overview, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_item_has_the_same_id_however_it_is_wrapped_and_wherever_it_stands()
    {
        Page one = Page.Parse("• Jan 1, 2015\n  One, wrapped\n  here.\n• Jan 2, 2015\n  Two.");
        Page other = Page.Parse("• Jan 2, 2015: Two.\n• Jan 3, 2015: Three.\n• 1 January 2015\n\n  One, wrapped here.");

        Assert.Equal(one.Read.Entries[0].Id, other.Read.Entries[2].Id);
        Assert.Equal(one.Read.Entries[1].Id, other.Read.Entries[0].Id);
    }

    [Fact]
    public void Two_blank_items_of_one_day_stay_two()
    {
        Page page = Page.Parse("• Jan 1, 2015\n• Jan 1, 2015\n• Jan 1, 2015\n  Text.");

        Assert.Equal(3, page.Read.Entries.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal([null, null, "Text."], page.Read.Entries.Select(entry => entry.Text));
    }

    [Fact]
    public void An_id_is_made_of_lower_case_letters_digits_and_hyphens() =>
        Assert.Matches("^[a-z0-9-]+$", Assert.Single(Page.Parse("• Jan 1, 2015\n  Ünïcode & ¿punctuation?").Read.Entries).Id.Value);

    [Fact]
    public void The_page_speaks_for_its_newest_entry_in_whatever_order()
    {
        Assert.Equal(new PartialDate(2015, 3, 1), Page.Parse("• Jan 1, 2015\n• Mar 1, 2015\n• Feb 1, 2015").Read.AsOf);
        Assert.Null(Page.Parse("nothing").Read.AsOf);
    }

    [Fact]
    public void The_file_named_for_its_line_ends_still_has_them() =>
        Assert.StartsWith(
            "\ufeff• Overview,\r\n",
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pages", "byte_order_mark_and_crlf.txt"))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("\0\0\0")]
    [InlineData("• \ud800 Jan 1, 2015")]
    [InlineData("•••••")]
    [InlineData("• 99999999999999999999")]
    [InlineData("• Jan 99999, 2015\n• Jan 0, 2015\n• 00/00/0000")]
    public void Odd_text_gives_no_entry_and_no_crash(string text) => Assert.Empty(Page.Parse(text).Read.Entries);
}

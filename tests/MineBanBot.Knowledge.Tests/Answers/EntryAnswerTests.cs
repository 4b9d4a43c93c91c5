using MineBanBot.Knowledge.Answers;

namespace MineBanBot.Knowledge.Tests.Answers;

public sealed class EntryAnswerTests(Seeds seeds) : IClassFixture<Seeds>
{
    private const string NoSummary = "The page gave a date and no summary.";

    [Theory]
    [InlineData("what happened at tripoli airport", "2014-11-05")]
    [InlineData("wat hapened at tripolli airprot", "2014-11-05")]
    [InlineData("In which months was the armed conflict at Tripoli Airport?", "2014-11-05")]
    [InlineData("what did Human Rights Watch say about Tripoli", "2014-11-05")]
    [InlineData("news about Libya", "2014-11-05")]
    [InlineData("any news about Turkey", "2014-12-02")]
    [InlineData("syrian refugees landmines", "2014-12-02")]
    [InlineData("what happened in ukraine with russian-backed rebels", "2015-04-06")]
    [InlineData("donetsk", "2015-04-06")]
    [InlineData("Which two eastern provinces are named in the entry on Ukraine?", "2015-04-06")]
    [InlineData("What did the US announce on June 27, 2014?", "2014-10-03")]
    [InlineData("What was published on 19 March 2015?", "2015-03-19")]
    [InlineData("what was published on 12 nov 2014", "2014-11-12")]
    public void The_entry_that_fits_is_told_with_its_date(string question, string published)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Equal(published, answer.AsOf.ToString());
        Assert.Contains(answer.Fields, field => field.Name == "Published" && field.Value == published);
        Assert.Equal(published, answer.Sources[0].Date.ToString());
    }

    [Theory]
    [InlineData("latest news")]
    [InlineData("what's new?")]
    [InlineData("recent landmine incidents")]
    [InlineData("list all entries")]
    public void The_latest_entries_stand_newest_first(string question)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal("Latest entries: 23 September 2014 to 6 April 2015", answer.Title);
        Assert.Equal(
            [
                "6 April 2015", "6 April 2015", "19 March 2015", "2 December 2014", "12 November 2014", "5 November 2014", "6 October 2014",
                "6 October 2014", "3 October 2014", "23 September 2014",
            ],
            answer.Fields.Select(field => field.Name.Split(" · ")[0]));
        Assert.Equal(3, answer.Fields.Count(field => field.Value == NoSummary));
    }

    [Fact]
    public void A_blank_entry_says_so() => Assert.Equal(NoSummary, seeds.Ask("What was published on 19 March 2015?").Text);

    [Fact]
    public void Entries_of_a_month_are_those_published_in_it() =>
        Assert.Equal("Latest entries: 3 October 2014 to 6 October 2014", seeds.Ask("entries in October 2014").Title);

    [Fact]
    public void Every_entry_that_names_the_words_is_shown()
    {
        Answer answer = seeds.Ask("Which entries mention President Obama?");

        Assert.Equal("2014-10-06", answer.AsOf.ToString());
        Assert.Contains("23 September 2014", Assert.Single(answer.Fields, field => field.Name == "Also found").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("news about Chad")]
    [InlineData("latest entries in 1975")]
    public void No_entry_that_fits_is_said_with_what_there_is(string question)
    {
        Answer answer = seeds.Ask(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Equal("I hold no entry that fits", answer.Title);
        Assert.Equal("My 10 entries run from 23 September 2014 to 6 April 2015; none of them fits.", answer.Text);
    }

    [Theory]
    [InlineData("is order a member")]
    [InlineData("how do I join the server")]
    [InlineData("what is the capital of New York")]
    [InlineData("who won the war in ukraine")]
    public void A_word_in_common_makes_no_answer(string question) => Assert.Equal(AnswerKind.Abstain, seeds.Ask(question).Kind);

    [Fact]
    public void What_was_not_published_yet_is_not_known()
    {
        Answer answer = seeds.Ask("latest news", asOf: "2014-11");

        Assert.Equal("Latest entries: 23 September 2014 to 12 November 2014", answer.Title);
        Assert.Equal(AnswerKind.Abstain, seeds.Ask("donetsk", asOf: "2014-11").Kind);
    }

    [Theory]
    [InlineData(null, 3, "Latest entries: 19 March 2015 to 6 April 2015", "Entries: 10, newest first. The date is the date of publication, not of the event.")]
    [InlineData(" ", 10, "Latest entries: 23 September 2014 to 6 April 2015", "Entries: 10, newest first. The date is the date of publication, not of the event.")]
    [InlineData("Libya", 10, "Entries about Libya", "Entries that name Libya: 1, newest first. The date is the date of publication, not of the event.")]
    [InlineData("america", 2, "Entries about the United States", "Entries that name the United States: 3, newest first. The date is the date of publication, not of the event.")]
    public void News_lists_as_many_as_asked_for(string? country, int most, string title, string text)
    {
        Answer answer = seeds.Service.News(country, most, Seeds.Today);

        Assert.Equal((title, text), (answer.Title, answer.Text.Split("\n\n*My newest data on this")[0]));
        Assert.InRange(answer.Fields.Count, 1, most);
    }

    [Fact]
    public void News_about_a_state_that_no_entry_names_says_so() => Assert.Equal(AnswerKind.Abstain, seeds.Service.News("Chad", 5, Seeds.Today).Kind);
}

using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Tests.Search;

public sealed class KnowledgeIndexTests
{
    private static readonly EntrySource Source = new("made-up", "Nobody", "Made up", null);

    [Fact]
    public void A_hit_says_which_words_matched()
    {
        KnowledgeIndex index = Index("Militia used landmines at the airport", "A quiet day");

        Match hit = Assert.Single(index.Search("landmine airprot elephants", 5));

        Assert.Equal([new TermMatch("landmine", "landmine"), new TermMatch("airprot", "airport")], hit.Because);
        Assert.InRange(hit.Coverage, 0.3, 0.9);
    }

    [Fact]
    public void An_entry_is_found_by_the_names_of_its_countries()
    {
        Entry entry = Entry(0, "Mines were laid at the airport") with { Countries = ["LBY"] };
        KnowledgeIndex index = new([entry], _ => ["Libya"]);

        Assert.Equal(entry, Assert.Single(index.Search("libya", 5)).Entry);
    }

    [Fact]
    public void Every_word_found_means_full_coverage() =>
        Assert.Equal(1, Assert.Single(Index("one two", "three").Search("one two", 5)).Coverage, 9);

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("elephants")]
    [InlineData("\0")]
    public void Unknown_words_find_nothing(string query) => Assert.Empty(Index("one two", "three").Search(query, 5));

    [Fact]
    public void No_entries_no_hits() => Assert.Empty(Index().Search("anything", 5));

    [Fact]
    public void Equal_scores_put_the_newer_entry_first_whatever_the_order_of_reading()
    {
        Entry[] entries = [.. Enumerable.Range(0, 6).Select(day => Entry(day, "the same words"))];

        foreach (Entry[] order in (Entry[][])[entries, [.. entries.Reverse()]])
        {
            IEnumerable<PartialDate> found = new KnowledgeIndex(order, _ => []).Search("same words", 6).Select(hit => hit.Entry.Published);
            Assert.Equal(entries.Select(entry => entry.Published).OrderDescending(), found);
        }
    }

    [Fact]
    public void Gives_no_more_than_asked_for() => Assert.Equal(2, Index("word", "word", "word").Search("word", 2).Count);

    [Fact]
    public void The_rarer_word_weighs_more()
    {
        KnowledgeIndex index = Index("common rare", "common other", "common third", "rare");

        Assert.Equal("rare", index.Search("common rare", 4)[1].Entry.Text);
    }

    [Fact]
    public void What_stands_behind_the_longest_question_is_not_read()
    {
        string query = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"word{number} ")) + " landmine";

        Assert.Empty(Index("landmine").Search(query, 5));
    }

    [Theory]
    [InlineData("minefeild", "minefield")]
    [InlineData("minfield", "minefield")]
    [InlineData("minefiield", "minefield")]
    [InlineData("minefirld", "minefield")]
    [InlineData("minefiedl", "minefield")]
    [InlineData("mniefeild", "minefield")]
    [InlineData("Zürch", "zurich")]
    public void One_slip_or_two_are_forgiven_and_told(string typed, string meant)
    {
        Match hit = Assert.Single(Index("The minefield lies near Zürich", "A quiet day").Search(typed, 5));

        Assert.Equal(meant, Assert.Single(hit.Because).Term);
    }

    [Fact]
    public void What_is_typed_as_it_stands_comes_before_what_is_only_like_it()
    {
        KnowledgeIndex index = Index("the border was closed", "the boarder was closed", "closed");

        Assert.Equal("the boarder was closed", index.Search("boarder", 5)[0].Entry.Text);
        Assert.Equal("the border was closed", index.Search("border", 5)[0].Entry.Text);
    }

    [Fact]
    public void Stems_make_no_two_names_one()
    {
        KnowledgeIndex index = Index("Jane spoke in Niger", "Jan spoke in Nigeria");

        Assert.Equal("Jane spoke in Niger", index.Search("jane", 5)[0].Entry.Text);
        Assert.Equal("Jan spoke in Nigeria", index.Search("jan", 5)[0].Entry.Text);
        Assert.Equal("Jane spoke in Niger", index.Search("niger", 5)[0].Entry.Text);
        Assert.Equal("Jan spoke in Nigeria", index.Search("nigeria", 5)[0].Entry.Text);
    }

    [Theory]
    [InlineData("kiev")]
    [InlineData("Kyiv")]
    public void A_name_is_found_in_its_other_spelling(string typed) =>
        Assert.Equal(2, Index("Mines near Kyiv", "Mines near Kiev", "A quiet day").Search(typed, 5).Count);

    [Fact]
    public void The_last_word_may_be_a_beginning()
    {
        IndexSnapshot now = Index("Tripoli airport", "Tripoli harbour", "A quiet day").Now;

        Assert.Equal("Tripoli airport", now.Search(new SearchQuery("tripoli air") { Completes = true })[0].Entry.Text);
        Assert.Equal(new TermMatch("air", "airport"), now.Search(new SearchQuery("tripoli air") { Completes = true })[0].Because[1]);
        Assert.Empty(now.Search(new SearchQuery("harb")));
        Assert.Single(now.Search(new SearchQuery("harb") { Completes = true }));
    }

    [Fact]
    public void Words_side_by_side_come_before_words_apart()
    {
        KnowledgeIndex index = Index("the field by the river was a mine of joy", "the mine field by the river was of joy");

        Assert.Equal("the mine field by the river was of joy", index.Search("mine field", 5)[0].Entry.Text);
    }

    [Fact]
    public void Filters_alone_list_the_newest_first()
    {
        IndexSnapshot now = Index("one", "two", "three").Now;

        Assert.Equal(["two", "one"], now.Search(new SearchQuery("") { To = new DateOnly(2015, 1, 2) }).Select(hit => hit.Entry.Text));
        Assert.Empty(now.Search(new SearchQuery("")));
    }

    [Fact]
    public void A_query_of_hundreds_of_words_finds_the_entry_that_holds_most_of_them()
    {
        string[] words = [.. Enumerable.Range(0, 200).Select(number => $"w{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}z")];
        KnowledgeIndex index = Index([.. Enumerable.Range(1, 150).Select(count => string.Join(' ', words.Take(count)))]);

        Assert.Equal(150, index.Search(string.Join(' ', words), 5)[0].Entry.Text!.Split(' ').Length);
    }

    private static KnowledgeIndex Index(params string[] texts) => new([.. texts.Select((text, number) => Entry(number, text))], _ => []);

    private static Entry Entry(int number, string text) =>
        new(new EntryId($"made-up-{number}"), new PartialDate(new DateOnly(2015, 1, 1).AddDays(number)), text, [], Source);
}

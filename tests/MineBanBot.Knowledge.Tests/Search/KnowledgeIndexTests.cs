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
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Finds_what_a_naive_scan_finds(int seed)
    {
        Random random = new(seed);
        string[] vocabulary = [.. Enumerable.Range(0, 60).Select(number => $"w{number}x")];
        string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => vocabulary[random.Next(vocabulary.Length)]));
        Entry[] entries = [.. Enumerable.Range(0, 80).Select(number => Entry(number, Sentence(random.Next(1, 12))))];
        KnowledgeIndex index = new(entries, _ => []);

        for (int round = 0; round < 50; round++)
        {
            string query = Sentence(random.Next(1, 4));
            IEnumerable<string> naive = entries.Where(entry => entry.Text!.Split(' ').Intersect(query.Split(' ')).Any()).Select(entry => entry.Id.Value);
            Assert.Equal(naive.Order(), index.Search(query, entries.Length).Select(hit => hit.Entry.Id.Value).Order());
        }
    }

    private static KnowledgeIndex Index(params string[] texts) => new([.. texts.Select((text, number) => Entry(number, text))], _ => []);

    private static Entry Entry(int number, string text) =>
        new(new EntryId($"made-up-{number}"), new PartialDate(new DateOnly(2015, 1, 1).AddDays(number)), text, [], Source);
}

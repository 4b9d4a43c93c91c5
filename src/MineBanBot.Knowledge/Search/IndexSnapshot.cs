using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Indexing;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;
using MineBanBot.Knowledge.Searching;

namespace MineBanBot.Knowledge.Search;

/// <summary>The entries as they were between two changes. Stays as it is while the index changes on; any number of threads may read it.</summary>
public sealed class IndexSnapshot
{
    private readonly DocumentTable documents;
    private readonly DocumentVersion version;

    internal IndexSnapshot(
        DocumentTable documents, int version, EntryList entries, EntryList blank, IReadOnlyDictionary<string, EntryList> byCountry, IReadOnlySet<string> publishers)
    {
        this.documents = documents;
        this.version = new DocumentVersion(version, documents.Count, entries.Count, documents.Lexicon.Count);
        (Entries, Blank, ByCountry, Publishers) = (entries, blank, byCountry, publishers);
    }

    /// <summary>All entries, newest first.</summary>
    public EntryList Entries { get; }

    /// <summary>The entries without a text, newest first.</summary>
    public EntryList Blank { get; }

    /// <summary>The entries by the countries that they name, by ISO alpha-3 code.</summary>
    internal IReadOnlyDictionary<string, EntryList> ByCountry { get; }

    /// <summary>The folded words of the publishers' names.</summary>
    internal IReadOnlySet<string> Publishers { get; }

    /// <summary>The entries that name a country, newest first.</summary>
    /// <param name="country">ISO alpha-3 code.</param>
    public EntryList Of(string country) => ByCountry.TryGetValue(country, out EntryList? entries) ? entries : EntryList.Empty;

    /// <summary>Whether a folded word stands in an entry as it is.</summary>
    public bool Holds(string word) => documents.Lexicon.Find(word) is { Documents: > 0 };

    /// <summary>Whether a folded word, or another form of it, stands in an entry.</summary>
    public bool Knows(string word) => documents.Lexicon.FindStem(word)?.Forms.Any(form => form.Documents > 0) == true;

    /// <summary>Whether the entries write a folded word with a capital where no sentence begins.</summary>
    public bool IsName(string word) => documents.Lexicon.Find(word) is { Documents: > 0, IsName: true };

    /// <summary>Whether a folded word is one of a publisher's name.</summary>
    public bool IsPublisher(string word) => Publishers.Contains(word);

    /// <summary>The best entries for a query, best first; newer before older where the scores are equal.</summary>
    /// <param name="query">Words as typed, or a whole question.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Match> Search(string query, int most) => Search(new SearchQuery(query) { Most = most });

    /// <summary>The best entries for a query.</summary>
    public IReadOnlyList<Match> Search(SearchQuery query)
    {
        List<string> words = QuestionWords.Without(Words.Of(query.Text.Length <= Question.MaxLength ? query.Text : query.Text[..Question.MaxLength]));
        if (words.Count == 0 && query.IsFiltered)
        {
            return [.. query.Listed(this).Take(query.Most).Select(entry => new Match(entry, 0, 1, []))];
        }

        QueryWord[] read = new QueryReader(documents, version).Read(words, correct: true, query.Completes);
        return new EntrySearch(documents, version).Run(read, query.Most, query.IsFiltered ? query.Admits : null, query.Order == SearchOrder.NewestFirst);
    }

    // A question's words were corrected when it was read.
    internal IReadOnlyList<Match> Search(IReadOnlyList<string> query, int most) =>
        new EntrySearch(documents, version).Run(
            new QueryReader(documents, version).Read(query, correct: false, complete: false), most, admits: null, newestFirst: false);

    /// <summary>The entries that hold every one of these folded words in any form, newest first.</summary>
    internal IReadOnlyList<Entry> WithAll(IReadOnlyList<string> words) =>
        new EntrySearch(documents, version).HoldingAll(new QueryReader(documents, version).Read(words, correct: false, complete: false));
}

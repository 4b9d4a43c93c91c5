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
    private readonly int version;
    private readonly int end;

    internal IndexSnapshot(
        DocumentTable documents, int version, EntryList entries, EntryList blank, IReadOnlyDictionary<string, EntryList> byCountry, IReadOnlySet<string> publishers)
    {
        (this.documents, this.version, end) = (documents, version, documents.Count);
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
    public bool Holds(string word) => documents.Lexicon.Find(word) is { Occurrences: > 0 };

    /// <summary>Whether a folded word, or another form of it, stands in an entry.</summary>
    public bool Knows(string word) => documents.Lexicon.FindStem(word) is { Documents: > 0 };

    /// <summary>Whether the entries write a folded word with a capital where no sentence begins.</summary>
    public bool IsName(string word) => documents.Lexicon.Find(word) is { Occurrences: > 0, IsName: true };

    /// <summary>Whether a folded word is one of a publisher's name.</summary>
    public bool IsPublisher(string word) => Publishers.Contains(word);

    /// <summary>The best entries for a query, best first; newer before older where the scores are equal.</summary>
    /// <param name="query">Words as typed, or a whole question.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Match> Search(string query, int most) =>
        Search(Words.Of(query.Length <= Question.MaxLength ? query : query[..Question.MaxLength]), most, correct: true);

    /// <summary>The entries that hold every one of these folded words in any form, newest first.</summary>
    internal IReadOnlyList<Entry> WithAll(IReadOnlyList<string> words) => new EntrySearch(documents, version, end, Entries.Count).WithAll(words);

    // A question's words were corrected when it was read.
    internal IReadOnlyList<Match> Search(IReadOnlyList<string> query, int most, bool correct = false) =>
        new EntrySearch(documents, version, end, Entries.Count).Run(query, most, correct);
}

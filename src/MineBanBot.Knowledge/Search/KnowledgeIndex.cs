using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Search;

/// <summary>
/// Finds entries by the words of their titles and texts and by the names of their countries. Never changes once built, so any number of
/// threads may read it. The same entries and query always give the same hits.
/// </summary>
public sealed class KnowledgeIndex
{
    private readonly WordIndex<Entry> index;

    /// <summary>Builds the index.</summary>
    /// <param name="entries">What can be found.</param>
    /// <param name="names">The names by which an entry's countries are found, besides the words of its text.</param>
    internal KnowledgeIndex(IReadOnlyList<Entry> entries, Func<Entry, IEnumerable<string>> names) =>
        index = new WordIndex<Entry>(
            [.. entries.OrderByDescending(entry => entry.Published).ThenBy(entry => entry.Id.Value, StringComparer.Ordinal)],
            entry => WordsOf(entry, names(entry)),
            Stem.Of);

    /// <summary>The words by which the entries are found, folded.</summary>
    public IReadOnlyCollection<string> Vocabulary => index.Vocabulary;

    /// <summary>The best entries for a query, best first; newer before older where the scores are equal.</summary>
    /// <param name="query">Words as typed, or a whole question.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Match> Search(string query, int most) =>
        Search(Words.Of(query.Length <= Question.MaxLength ? query : query[..Question.MaxLength]), most, correct: true);

    // A question's words were corrected when it was read.
    internal IReadOnlyList<Match> Search(IReadOnlyList<string> query, int most, bool correct = false) =>
        [.. index.Search(query, most, correct).Select(hit => new Match(hit.Item, hit.Score, hit.Coverage, hit.Because))];

    // A name that the text says already counts no second time.
    private static List<string> WordsOf(Entry entry, IEnumerable<string> names)
    {
        List<string> words = Words.Of($"{entry.Title} {entry.Text}");
        HashSet<string> stems = [.. words.Select(Stem.Of)];
        words.AddRange(names.SelectMany(Words.Of).Where(word => !stems.Contains(Stem.Of(word))));
        return words;
    }
}

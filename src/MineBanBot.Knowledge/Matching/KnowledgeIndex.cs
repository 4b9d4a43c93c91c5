using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Questions;

namespace MineBanBot.Knowledge.Matching;

/// <summary>
/// Finds entries by their words: an inverted index with BM25 weights (Robertson and Zaragoza, The Probabilistic Relevance Framework,
/// 2009). Never changes once built, so any number of threads may read it. The same entries and query always give the same hits.
/// </summary>
public sealed class KnowledgeIndex
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.5;

    private readonly IReadOnlyList<Entry> entries;
    private readonly Dictionary<string, Dictionary<int, int>> postings = [];
    private readonly int[] lengths;
    private readonly double meanLength;
    private readonly Spelling spelling;

    /// <summary>Builds the index.</summary>
    /// <param name="entries">What can be found.</param>
    /// <param name="names">The names by which an entry's countries are found, besides the words of its text.</param>
    internal KnowledgeIndex(IReadOnlyList<Entry> entries, Func<Entry, IEnumerable<string>> names)
    {
        this.entries = entries;
        lengths = new int[entries.Count];
        HashSet<string> vocabulary = [];
        for (int document = 0; document < entries.Count; document++)
        {
            List<string> words = Words.Of($"{entries[document].Title} {entries[document].Text}");
            lengths[document] = words.Count;
            vocabulary.UnionWith(words);
            HashSet<string> stems = [.. words.Select(Stem.Of)];
            words.AddRange(names(entries[document]).SelectMany(Words.Of).Where(word => !stems.Contains(Stem.Of(word))));
            foreach (string word in words)
            {
                Dictionary<int, int> posting = postings.TryGetValue(Stem.Of(word), out Dictionary<int, int>? found)
                    ? found
                    : postings[Stem.Of(word)] = [];
                posting[document] = posting.GetValueOrDefault(document) + 1;
            }
        }

        meanLength = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        Vocabulary = vocabulary;
        spelling = new Spelling([], vocabulary);
    }

    /// <summary>The words that occur in the entries, folded.</summary>
    public IReadOnlyCollection<string> Vocabulary { get; }

    /// <summary>The best entries for a query, best first; newer before older where the scores are equal.</summary>
    /// <param name="query">Words as typed, or a whole question.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Match> Search(string query, int most) =>
        Search(Words.Of(query.Length <= Question.MaxLength ? query : query[..Question.MaxLength]), most);

    internal IReadOnlyList<Match> Search(IReadOnlyList<string> query, int most)
    {
        (string Typed, string Term, double Weight)[] terms =
        [
            .. query.Distinct().Select(typed =>
            {
                string term = postings.ContainsKey(Stem.Of(typed)) ? typed : spelling.Correct(typed) ?? typed;
                return (typed, term, Weight(Stem.Of(term)));
            }),
        ];
        double whole = terms.Sum(term => term.Weight);
        Dictionary<int, (double Score, double Weight, List<TermMatch> Because)> found = [];
        foreach ((string typed, string term, double weight) in terms)
        {
            foreach ((int document, int count) in postings.GetValueOrDefault(Stem.Of(term)) ?? [])
            {
                (double score, double covered, List<TermMatch> because) = found.GetValueOrDefault(document, (0, 0, []));
                double norm = Saturation * (1 - LengthWeight + (LengthWeight * lengths[document] / meanLength));
                because.Add(new TermMatch(typed, term));
                found[document] = (score + (weight * count * (Saturation + 1) / (count + norm)), covered + weight, because);
            }
        }

        return
        [
            .. found
                .Select(pair => new Match(entries[pair.Key], pair.Value.Score, pair.Value.Weight / whole, pair.Value.Because))
                .OrderByDescending(match => Math.Round(match.Score, 9))
                .ThenByDescending(match => match.Entry.Published)
                .ThenBy(match => match.Entry.Id.Value, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private double Weight(string stem)
    {
        int count = postings.GetValueOrDefault(stem)?.Count ?? 0;
        return Math.Log(1 + ((entries.Count - count + 0.5) / (count + 0.5)));
    }
}

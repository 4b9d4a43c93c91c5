using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Search;

/// <summary>
/// Finds items by their words: an inverted index with BM25 weights (Robertson and Zaragoza, The Probabilistic Relevance Framework,
/// 2009). Never changes once built, so any number of threads may read it. The same items and query always give the same hits, in the
/// order of the items where scores are equal.
/// </summary>
/// <typeparam name="T">What is found.</typeparam>
internal sealed class WordIndex<T>
    where T : class
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.5;

    private readonly IReadOnlyList<T> items;
    private readonly Func<string, string> key;
    private readonly Dictionary<string, Dictionary<int, int>> postings = [];
    private readonly Dictionary<T, int> numbers;
    private readonly int[] lengths;
    private readonly double meanLength;
    private readonly Spelling spelling;

    /// <param name="items">What can be found, the better ones first.</param>
    /// <param name="words">The folded words by which an item is found; a repeated word weighs more.</param>
    /// <param name="key">What two words have in common that count as the same: their stem, or the sense they share.</param>
    public WordIndex(IReadOnlyList<T> items, Func<T, IReadOnlyList<string>> words, Func<string, string> key)
    {
        (this.items, this.key) = (items, key);
        lengths = new int[items.Count];
        numbers = items.Index().ToDictionary(pair => pair.Item, pair => pair.Index, (IEqualityComparer<T>)ReferenceEqualityComparer.Instance);
        HashSet<string> vocabulary = [];
        for (int number = 0; number < items.Count; number++)
        {
            IReadOnlyList<string> own = words(items[number]);
            lengths[number] = own.Count;
            vocabulary.UnionWith(own);
            foreach (string word in own)
            {
                string under = key(word);
                Dictionary<int, int> posting = postings.TryGetValue(under, out Dictionary<int, int>? found) ? found : postings[under] = [];
                posting[number] = posting.GetValueOrDefault(number) + 1;
            }
        }

        meanLength = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        Vocabulary = vocabulary;
        spelling = new Spelling([], vocabulary);
    }

    /// <summary>The words that occur in the items, folded.</summary>
    public IReadOnlyCollection<string> Vocabulary { get; }

    /// <summary>The best items for a query, best first.</summary>
    /// <param name="query">Folded words.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="correct">Whether words that occur in no item are read as the nearest ones that do.</param>
    public IReadOnlyList<WordHit<T>> Search(IReadOnlyList<string> query, int most, bool correct)
    {
        (string Typed, string Term, double Weight)[] terms =
        [
            .. query.DistinctBy(key).Select(typed =>
            {
                string term = !correct || postings.ContainsKey(key(typed)) ? typed : spelling.Correct(typed) ?? typed;
                return (typed, term, Weight(key(term)));
            }),
        ];
        double whole = terms.Sum(term => term.Weight);
        Dictionary<int, (double Score, double Weight, List<TermMatch> Because)> found = [];
        foreach ((string typed, string term, double weight) in terms)
        {
            foreach ((int number, int count) in postings.GetValueOrDefault(key(term)) ?? [])
            {
                (double score, double covered, List<TermMatch> because) = found.GetValueOrDefault(number, (0, 0, []));
                double norm = Saturation * (1 - LengthWeight + (LengthWeight * lengths[number] / meanLength));
                because.Add(new TermMatch(typed, term));
                found[number] = (score + (weight * count * (Saturation + 1) / (count + norm)), covered + weight, because);
            }
        }

        return
        [
            .. found
                .OrderByDescending(pair => Math.Round(pair.Value.Score, 9))
                .ThenBy(pair => pair.Key)
                .Take(most)
                .Select(pair => new WordHit<T>(items[pair.Key], pair.Value.Score, pair.Value.Weight / whole, pair.Value.Because)),
        ];
    }

    /// <summary>How much of a query's weight stands in one item, 0–1; 0 for an item that is not indexed.</summary>
    public double Coverage(IReadOnlyList<string> query, T item)
    {
        if (item is null || !numbers.TryGetValue(item, out int number))
        {
            return 0;
        }

        double whole = 0;
        double covered = 0;
        foreach (string under in query.Select(key).Distinct())
        {
            double weight = Weight(under);
            whole += weight;
            covered += postings.GetValueOrDefault(under)?.ContainsKey(number) == true ? weight : 0;
        }

        return whole == 0 ? 0 : covered / whole;
    }

    private double Weight(string under)
    {
        int count = postings.GetValueOrDefault(under)?.Count ?? 0;
        return Math.Log(1 + ((items.Count - count + 0.5) / (count + 0.5)));
    }
}

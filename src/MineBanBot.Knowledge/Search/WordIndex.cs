using System.Buffers;
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
    private readonly Dictionary<T, int> numbers;
    private readonly Dictionary<string, int> terms = [];
    private readonly Lazy<Spelling> spelling;

    // What long items lose against short ones.
    private readonly double[] norms;

    // The postings of term n, in the order of the items, end where those of term n + 1 begin.
    private readonly (int Item, int Count)[] postings;
    private readonly int[] begins;

    /// <param name="items">What can be found, the better ones first.</param>
    /// <param name="words">The folded words by which an item is found; a repeated word weighs more.</param>
    /// <param name="key">What two words have in common that count as the same: their stem, or the sense they share.</param>
    public WordIndex(IReadOnlyList<T> items, Func<T, IReadOnlyList<string>> words, Func<string, string> key)
    {
        (this.items, this.key) = (items, key);
        int[] lengths = new int[items.Count];
        numbers = items.Index().ToDictionary(pair => pair.Item, pair => pair.Index, (IEqualityComparer<T>)ReferenceEqualityComparer.Instance);
        HashSet<string> vocabulary = [];
        List<List<(int Item, int Count)>> found = [];
        for (int number = 0; number < items.Count; number++)
        {
            IReadOnlyList<string> own = words(items[number]);
            lengths[number] = own.Count;
            vocabulary.UnionWith(own);
            foreach (string word in own)
            {
                string under = key(word);
                if (terms.TryAdd(under, terms.Count))
                {
                    found.Add([]);
                }

                List<(int Item, int Count)> posting = found[terms[under]];
                if (posting.Count > 0 && posting[^1].Item == number)
                {
                    posting[^1] = (number, posting[^1].Count + 1);
                }
                else
                {
                    posting.Add((number, 1));
                }
            }
        }

        postings = [.. found.SelectMany(posting => posting)];
        begins = new int[found.Count + 1];
        for (int term = 0; term < found.Count; term++)
        {
            begins[term + 1] = begins[term] + found[term].Count;
        }

        double meanLength = lengths.Length == 0 ? 1 : Math.Max(1, lengths.Average());
        norms = [.. lengths.Select(length => Saturation * (1 - LengthWeight + (LengthWeight * length / meanLength)))];
        Vocabulary = vocabulary;
        spelling = new Lazy<Spelling>(() => new Spelling([], vocabulary));
    }

    /// <summary>The words that occur in the items, folded.</summary>
    public IReadOnlyCollection<string> Vocabulary { get; }

    /// <summary>Reads a query of folded words once for many uses.</summary>
    /// <param name="query">Folded words.</param>
    /// <param name="correct">Whether words that occur in no item are read as the nearest ones that do.</param>
    public WordQuery Read(IReadOnlyList<string> query, bool correct = false)
    {
        HashSet<string> seen = new(query.Count);
        List<WordQuery.Term> read = new(query.Count);
        double whole = 0;
        foreach (string typed in query)
        {
            string under = key(typed);
            if (seen.Add(under))
            {
                string term = !correct || terms.ContainsKey(under) ? typed : spelling.Value.Correct(typed) ?? typed;
                int number = terms.GetValueOrDefault(ReferenceEquals(term, typed) ? under : key(term), -1);
                double weight = Weight(number);
                whole += weight;
                read.Add(new WordQuery.Term(new TermMatch(typed, term), number, weight));
            }
        }

        return new WordQuery(read, whole);
    }

    /// <inheritdoc cref="Search(WordQuery, int)"/>
    /// <param name="query">Folded words.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="correct">Whether words that occur in no item are read as the nearest ones that do.</param>
    public IReadOnlyList<WordHit<T>> Search(IReadOnlyList<string> query, int most, bool correct) => Search(Read(query, correct), most);

    /// <summary>The best items for a query, best first.</summary>
    public IReadOnlyList<WordHit<T>> Search(WordQuery query, int most)
    {
        double[] scores = ArrayPool<double>.Shared.Rent(items.Count);
        Array.Clear(scores, 0, items.Count);
        foreach (WordQuery.Term term in query.Terms)
        {
            foreach ((int item, int count) in PostingsOf(term.Number))
            {
                scores[item] += term.Weight * count * (Saturation + 1) / (count + norms[item]);
            }
        }

        TopScores top = new(Math.Min(most, items.Count));
        for (int item = 0; item < items.Count; item++)
        {
            if (scores[item] > 0)
            {
                top.Offer(item, scores[item]);
            }
        }

        WordHit<T>[] hits = new WordHit<T>[top.Best.Length];
        for (int place = 0; place < hits.Length; place++)
        {
            int item = top.Best[place].Number;
            List<TermMatch> because = [];
            double covered = 0;
            foreach (WordQuery.Term term in query.Terms)
            {
                if (Holds(item, term.Number))
                {
                    because.Add(term.Match);
                    covered += term.Weight;
                }
            }

            hits[place] = new WordHit<T>(items[item], scores[item], covered / query.Weight, because);
        }

        ArrayPool<double>.Shared.Return(scores);
        return hits;
    }

    /// <summary>How much of a query's weight stands in one item, 0–1; 0 for an item that is not indexed.</summary>
    public double Coverage(WordQuery query, T item)
    {
        if (query.Weight == 0 || !numbers.TryGetValue(item, out int number))
        {
            return 0;
        }

        double covered = 0;
        foreach (WordQuery.Term term in query.Terms)
        {
            covered += Holds(number, term.Number) ? term.Weight : 0;
        }

        return covered / query.Weight;
    }

    private ReadOnlySpan<(int Item, int Count)> PostingsOf(int term) =>
        term < 0 ? [] : postings.AsSpan(begins[term], begins[term + 1] - begins[term]);

    private bool Holds(int item, int term)
    {
        ReadOnlySpan<(int Item, int Count)> all = PostingsOf(term);
        int low = 0;
        for (int high = all.Length; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = all[middle].Item < item ? (middle + 1, high) : (low, middle);
        }

        return low < all.Length && all[low].Item == item;
    }

    private double Weight(int term)
    {
        int count = PostingsOf(term).Length;
        return Math.Log(1 + ((items.Count - count + 0.5) / (count + 0.5)));
    }
}

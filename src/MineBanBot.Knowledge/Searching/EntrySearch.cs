using System.Buffers;
using MineBanBot.Knowledge.Dates;
using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Indexing;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Searching;

/// <summary>One search among the documents of a version, by BM25 weights (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).</summary>
internal sealed class EntrySearch(DocumentTable documents, int version, int end, int living)
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.5;

    /// <summary>The best documents, best first.</summary>
    public IReadOnlyList<Match> Run(IReadOnlyList<string> query, int most, bool correct)
    {
        (string Typed, string Term, Postings? Stem, double Weight)[] terms =
        [
            .. query.DistinctBy(Stem.Of).Select(typed =>
            {
                Postings? stem = documents.Lexicon.FindStem(typed) is { } known && IsHeld(known) ? known : null;
                Word? meant = stem is null && correct ? Meant(typed) : null;
                return (typed, meant?.Text ?? typed, stem ?? meant?.Stem, Weight((stem ?? meant?.Stem)?.Documents ?? 0));
            }),
        ];
        double whole = terms.Sum(term => term.Weight);
        double[] scores = ArrayPool<double>.Shared.Rent(end);
        scores.AsSpan(0, end).Clear();
        foreach ((_, _, Postings? stem, double weight) in terms)
        {
            PostingCursor cursor = new(stem is null ? [] : stem.Written);
            while (cursor.Next() && cursor.Document < end)
            {
                double norm = Saturation * (1 - LengthWeight + (LengthWeight * documents.Length(cursor.Document) / 60));
                int count = cursor.Often ? 2 : 1;
                scores[cursor.Document] += weight * count * (Saturation + 1) / (count + norm);
            }
        }

        int[] best = Best(scores.AsSpan(0, end), most);
        Match[] matches = [.. best.Select(document => Hit(document, scores[document], terms, whole))];
        ArrayPool<double>.Shared.Return(scores);
        return matches;
    }

    private Match Hit(int document, double score, (string Typed, string Term, Postings? Stem, double Weight)[] terms, double whole)
    {
        HashSet<Postings> held = [.. documents.Words(document).Select(word => word.Stem)];
        (string Typed, string Term, Postings? Stem, double Weight)[] matched = [.. terms.Where(term => term.Stem is not null && held.Contains(term.Stem))];
        return new Match(documents.Entry(document), score, matched.Sum(term => term.Weight) / whole, [.. matched.Select(term => new TermMatch(term.Typed, term.Term))]);
    }

    // The worst of the best so far is at the head of the queue; who is no better than it is passed over.
    private int[] Best(ReadOnlySpan<double> scores, int most)
    {
        PriorityQueue<int, (double Score, PartialDate Published, string Id)> queue = new(Comparer<(double Score, PartialDate Published, string Id)>.Create(static (left, right) =>
            left.Score != right.Score ? left.Score.CompareTo(right.Score)
            : left.Published != right.Published ? left.Published.CompareTo(right.Published)
            : string.CompareOrdinal(right.Id, left.Id)));
        for (int document = 0; document < scores.Length; document++)
        {
            double score = Math.Round(scores[document], 9);
            if (score <= 0 || !documents.Lives(document, version) || (queue.Count == most && queue.TryPeek(out _, out (double Score, PartialDate, string) worst) && score < worst.Score))
            {
                continue;
            }

            Entry entry = documents.Entry(document);
            queue.Enqueue(document, (score, entry.Published, entry.Id.Value));
            if (queue.Count > most)
            {
                queue.Dequeue();
            }
        }

        int[] best = new int[queue.Count];
        for (int index = best.Length - 1; index >= 0; index--)
        {
            best[index] = queue.Dequeue();
        }

        return best;
    }

    /// <summary>The entries that hold every word in any form, newest first.</summary>
    public IReadOnlyList<Entry> WithAll(IReadOnlyList<string> words)
    {
        Postings?[] stems = [.. words.Select(documents.Lexicon.FindStem).Distinct()];
        if (stems.Length == 0 || stems.Contains(null))
        {
            return [];
        }

        HashSet<int> left = [.. Living(stems.MinBy(stem => stem!.Documents)!)];
        foreach (Postings? stem in stems)
        {
            left.IntersectWith(Living(stem!));
        }

        return [.. left.Select(documents.Entry).OrderByDescending(entry => entry.Published).ThenBy(entry => entry.Id.Value, StringComparer.Ordinal)];
    }

    // The count is that of the newest version; in this one a document may still live.
    private bool IsHeld(Postings stem) => stem.Documents > 0 || Living(stem).Count > 0;

    private List<int> Living(Postings stem)
    {
        List<int> living = [];
        PostingCursor cursor = new(stem.Written);
        while (cursor.Next() && cursor.Document < end)
        {
            if (documents.Lives(cursor.Document, version))
            {
                living.Add(cursor.Document);
            }
        }

        return living;
    }

    private double Weight(int count) => Math.Log(1 + ((living - count + 0.5) / (count + 0.5)));

    // The likeliest word within one slip; of equally likely ones the commoner.
    private Word? Meant(string typed)
    {
        List<int> candidates = [];
        documents.Lexicon.Neighbours.Candidates(typed, candidates);
        return candidates.Distinct().Select(number => documents.Lexicon[number])
            .Where(word => word.Occurrences > 0 && Slips.Between(typed, word.Text) != Slip.More)
            .OrderByDescending(word => Slips.Likelihood(Slips.Between(typed, word.Text)) * word.Stem.Documents)
            .ThenBy(word => word.Text, StringComparer.Ordinal)
            .FirstOrDefault();
    }
}

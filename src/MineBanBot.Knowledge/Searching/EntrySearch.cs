using MineBanBot.Knowledge.Entries;
using MineBanBot.Knowledge.Indexing;
using MineBanBot.Knowledge.Search;

namespace MineBanBot.Knowledge.Searching;

/// <summary>
/// One search among the documents of a version. The readings that tell most come first and make candidates, until no document that holds only
/// the rest could be among the best; then the rest is looked up in the candidates that still can. The best few are ordered anew by where the
/// words stand.
/// </summary>
/// <param name="documents">The entries.</param>
/// <param name="now">The version that is searched.</param>
internal sealed class EntrySearch(DocumentTable documents, DocumentVersion now)
{
    // So many of the best are ordered anew by where the words stand.
    private const int Reordered = 10;

    // Of a query with more words than are told apart, so many are compared by all of them.
    private const int ReorderedOfMany = 50;

    // Reading a document costs as much as walking over so many postings.
    private const int PostingsForReading = 120;

    // An entry that gains this share of what the best one gains is listed by its date.
    private const double NearlyAsWell = 0.6;

    // Between these lengths a shorter entry gains over a longer one.
    private const int ShortLength = 40;
    private const int LongLength = 160;

    private static readonly double[] Logarithms = [.. Enumerable.Range(0, 256).Select(length => Math.Log(Math.Max(1, length)))];

    private readonly bool allLive = now.Living == now.Documents;

    /// <summary>The best documents, best first.</summary>
    /// <param name="query">The words.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="admits">Which entries may be found; null: all.</param>
    /// <param name="newestFirst">Orders those that fit well enough by date.</param>
    public IReadOnlyList<Match> Run(QueryWord[] query, int most, Func<Entry, bool>? admits, bool newestFirst)
    {
        Scratch scratch = documents.Rent();
        try
        {
            scratch.Begin(now.Documents);
            int keep = newestFirst ? int.MaxValue : Math.Max(most, query.Length <= Scratch.MostWords ? Reordered : ReorderedOfMany);
            return Ranked(query, Candidates(query, keep, admits, scratch), most, keep, newestFirst);
        }
        finally
        {
            scratch.End();
            documents.Return(scratch);
        }
    }

    /// <summary>The entries that hold every word in one of its readings, newest first.</summary>
    public IReadOnlyList<Entry> HoldingAll(QueryWord[] query)
    {
        HashSet<int>? left = null;
        foreach (QueryWord word in query.OrderBy(word => word.Readings.Sum(reading => reading.Word.Documents)))
        {
            HashSet<int> holding = [];
            foreach (WordReading reading in word.Readings)
            {
                PostingCursor cursor = new(reading.Word.Postings);
                while (cursor.Next() && cursor.Document < now.Documents)
                {
                    if (left?.Contains(cursor.Document) ?? documents.Lives(cursor.Document, now))
                    {
                        holding.Add(cursor.Document);
                    }
                }
            }

            left = holding;
        }

        List<(int Document, int)> all = [.. (left ?? []).Select(document => (document, 0))];
        all.Sort(Newer);
        return [.. all.Select(each => documents.Entry(each.Document))];
    }

    // The best documents by their words alone, with their gains: all that could be among so many, in no order.
    private List<(int Document, int Gain)> Candidates(QueryWord[] query, int most, Func<Entry, bool>? admits, Scratch scratch)
    {
        ReadingOrder order = new(query);
        int[] bonus = Bonuses(order.Words);
        int threshold = 0;
        while (order.Next(out int word, out WordReading reading))
        {
            bool creates = order.Left + bonus[0] >= threshold;
            if (!creates && (long)scratch.Count * PostingsForReading < order.PostingsLeft)
            {
                break;
            }

            Walk(reading, word, creates, bonus, admits, scratch);
            order.Take();
            threshold = scratch.ReachedBy(most);
            if (creates && order.Left + bonus[0] < threshold)
            {
                scratch.Keep(threshold - order.Left);
            }
        }

        scratch.Keep(threshold - order.Left);
        List<(int Document, int Gain)> found = new(scratch.Count);
        DocumentReading? rest = order.Left > 0 || !order.IsWhole ? new DocumentReading(query) : null;
        foreach (int document in scratch.Touched)
        {
            rest?.Read(documents.Words(document));
            found.Add((document, rest is null ? scratch.Score(document) : rest.Gain + bonus[documents.Lengths[document]]));
        }

        return found;
    }

    private void Walk(WordReading reading, int word, bool creates, int[] bonus, Func<Entry, bool>? admits, Scratch scratch)
    {
        ReadOnlySpan<byte> lengths = documents.Lengths;
        scratch.Expect(creates ? reading.Word.Documents : 0);
        PostingCursor cursor = new(reading.Word.Postings);
        while (cursor.Next() && cursor.Document < now.Documents)
        {
            int document = cursor.Document;
            int gain = reading.Gain + (cursor.Often ? Gains.Often : 0);
            if (!scratch.IsNew(document))
            {
                scratch.Add(document, word, gain);
            }
            else if (creates && (allLive || documents.Lives(document, now)) && (admits is null || admits(documents.Entry(document))))
            {
                scratch.Create(document, word, gain + bonus[lengths[document]]);
            }
        }
    }

    // What an entry gains by its length: a few words of a short one are more of it.
    private static int[] Bonuses(int words)
    {
        int weight = Gains.Short * Math.Min(words, Gains.ShortWords);
        int[] bonus = new int[256];
        for (int length = 0; length < bonus.Length; length++)
        {
            bonus[length] = (int)(weight * (Logarithms[LongLength] - Logarithms[Math.Clamp(length, ShortLength, LongLength)]));
        }

        return bonus;
    }

    private List<Match> Ranked(QueryWord[] query, List<(int Document, int Gain)> found, int most, int keep, bool newestFirst)
    {
        DocumentReading reading = new(query);
        List<(int Document, int Gain)> ranked = [];
        if (newestFirst)
        {
            int least = found.Count == 0 ? 0 : (int)(found.Max(each => each.Gain) * NearlyAsWell);
            ranked.AddRange(found.Where(each => each.Gain >= least));
            ranked.Sort(Newer);
        }
        else
        {
            foreach ((int document, int gain) in Best(found, keep))
            {
                reading.Read(documents.Words(document));
                ranked.Add((document, gain + reading.Order));
            }

            ranked.Sort(Better);
        }

        List<Match> matches = new(Math.Min(most, ranked.Count));
        double whole = query.Sum(word => word.Weight);
        foreach ((int document, int gain) in ranked.Take(most))
        {
            reading.Read(documents.Words(document));
            matches.Add(Hit(query, document, gain, whole, reading.Found));
        }

        return matches;
    }

    // To compare dates and ids takes long: only those that gain as much as the last of the best are compared.
    private IEnumerable<(int Document, int Gain)> Best(List<(int Document, int Gain)> found, int most)
    {
        if (found.Count > most)
        {
            int[] gains = [.. found.Select(each => each.Gain)];
            Array.Sort(gains);
            int least = gains[^most];
            found.RemoveAll(each => each.Gain < least);
        }

        found.Sort(Better);
        return found.Take(most);
    }

    private int Better((int Document, int Gain) left, (int Document, int Gain) right) =>
        left.Gain != right.Gain ? right.Gain.CompareTo(left.Gain) : Newer(left, right);

    private int Newer((int Document, int Gain) left, (int Document, int Gain) right)
    {
        (Entry one, Entry other) = (documents.Entry(left.Document), documents.Entry(right.Document));
        int newer = other.Published.CompareTo(one.Published);
        return newer != 0 ? newer : string.CompareOrdinal(one.Id.Value, other.Id.Value);
    }

    private Match Hit(QueryWord[] query, int document, int gain, double whole, ReadOnlySpan<int> found)
    {
        double covered = 0;
        List<TermMatch> because = [];
        for (int word = 0; word < query.Length; word++)
        {
            if (found[word] >= 0)
            {
                WordReading reading = query[word].Readings[found[word]];
                covered += query[word].Weight * (reading.IsTyped ? 1 : (double)reading.Gain / query[word].Readings[0].Gain);
                because.Add(new TermMatch(query[word].Typed, reading.IsTyped ? query[word].Typed : reading.Word.Text));
            }
        }

        return new Match(documents.Entry(document), (double)gain / Gains.PerNat, whole == 0 ? 0 : covered / whole, because);
    }
}

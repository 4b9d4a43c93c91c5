namespace MineBanBot.Knowledge.Searching;

/// <summary>Room for the scores of one search at a time, kept from one to the next.</summary>
internal sealed class Scratch
{
    /// <summary>So many words of a query are told apart.</summary>
    public const int MostWords = 31;

    // The score above, a bit for each word that counted below.
    private long[] cells = [];
    private int[] touched = [];

    /// <summary>How many documents have a score.</summary>
    public int Count { get; private set; }

    /// <summary>The documents that have a score, in the order in which they got it.</summary>
    public ReadOnlySpan<int> Touched => touched.AsSpan(0, Count);

    /// <summary>Makes room for documents up to this number.</summary>
    public void Begin(int documents)
    {
        if (cells.Length < documents)
        {
            cells = new long[documents + (documents / 8)];
        }
    }

    /// <summary>A document's score; 0: none.</summary>
    public int Score(int document) => (int)(cells[document] >> 32);

    /// <summary>Whether the document has no score.</summary>
    public bool IsNew(int document) => cells[document] == 0;

    /// <summary>Gives a document its first score.</summary>
    public void Create(int document, int word, int score)
    {
        if (Count == touched.Length)
        {
            Array.Resize(ref touched, Math.Max(1024, 2 * Count));
        }

        touched[Count++] = document;
        cells[document] = ((long)score << 32) | (1L << word);
    }

    /// <summary>Adds to a document's score, once a word.</summary>
    public void Add(int document, int word, int score)
    {
        ref long cell = ref cells[document];
        if ((cell & (1L << word)) == 0)
        {
            cell += ((long)score << 32) | (1L << word);
        }
    }

    /// <summary>Forgets the documents that do not reach a score.</summary>
    public void Keep(int least)
    {
        int kept = 0;
        for (int index = 0; index < Count; index++)
        {
            int document = touched[index];
            if (Score(document) >= least)
            {
                touched[kept++] = document;
            }
            else
            {
                cells[document] = 0;
            }
        }

        Count = kept;
    }

    /// <summary>A score that so many documents reach, as high as can be told quickly; 0: there are fewer.</summary>
    public int ReachedBy(int many)
    {
        if (Count < many)
        {
            return 0;
        }

        Span<int> counts = stackalloc int[1024];
        counts.Clear();
        for (int index = 0; index < Count; index++)
        {
            counts[Math.Min(counts.Length - 1, Score(touched[index]) >> 2)]++;
        }

        int level = counts.Length;
        for (int reached = 0; reached < many;)
        {
            reached += counts[--level];
        }

        return level << 2;
    }

    /// <summary>Forgets all scores.</summary>
    public void End()
    {
        foreach (int document in Touched)
        {
            cells[document] = 0;
        }

        Count = 0;
    }
}

namespace MineBanBot.Knowledge.Searching;

/// <summary>Room for the scores of one search at a time, kept from one to the next.</summary>
internal sealed class Scratch
{
    /// <summary>So many words of a query are told apart.</summary>
    public const int MostWords = 16;

    // Scores are counted in steps of this many bits.
    private const int StepBits = 2;

    private readonly int[] levels = new int[2048];

    // The score above, a bit for each word that counted below: small, because memory is what a search waits for.
    private uint[] cells = [];
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
            cells = new uint[documents + (documents / 8)];
        }
    }

    /// <summary>A document's score; 0: none.</summary>
    public int Score(int document) => (int)(cells[document] >> MostWords);

    /// <summary>Whether the document has no score.</summary>
    public bool IsNew(int document) => cells[document] == 0;

    /// <summary>Makes room for so many more documents to be created.</summary>
    public void Expect(int more)
    {
        if (Count + more > touched.Length)
        {
            Array.Resize(ref touched, Math.Max(Count + more, 2 * touched.Length));
        }
    }

    /// <summary>Gives a document its first score.</summary>
    public void Create(int document, int word, int score)
    {
        if (Count == touched.Length)
        {
            Expect(1);
        }

        touched[Count++] = document;
        levels[Level(score)]++;
        cells[document] = ((uint)score << MostWords) | (1u << word);
    }

    /// <summary>Adds to a document's score, once a word.</summary>
    public void Add(int document, int word, int score)
    {
        ref uint cell = ref cells[document];
        if ((cell & (1u << word)) == 0)
        {
            levels[Level((int)(cell >> MostWords))]--;
            cell += ((uint)score << MostWords) | (1u << word);
            levels[Level((int)(cell >> MostWords))]++;
        }
    }

    /// <summary>Forgets the documents that do not reach a score.</summary>
    public void Keep(int least)
    {
        int kept = 0;
        foreach (int document in Touched)
        {
            int score = Score(document);
            if (score >= least)
            {
                touched[kept++] = document;
            }
            else
            {
                cells[document] = 0;
                levels[Level(score)]--;
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

        int level = levels.Length;
        for (int reached = 0; reached < many;)
        {
            reached += levels[--level];
        }

        return level << StepBits;
    }

    /// <summary>Forgets all scores.</summary>
    public void End()
    {
        foreach (int document in Touched)
        {
            cells[document] = 0;
        }

        levels.AsSpan().Clear();
        Count = 0;
    }

    private int Level(int score) => Math.Min(levels.Length - 1, score >> StepBits);
}

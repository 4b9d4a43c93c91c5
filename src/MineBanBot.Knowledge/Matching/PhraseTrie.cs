namespace MineBanBot.Knowledge.Matching;

/// <summary>Finds known phrases of one or more words in a list of words, the longest first.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
    where T : notnull
{
    private readonly Node root = new();

    /// <summary>All words that occur in a phrase.</summary>
    public HashSet<string> Vocabulary { get; } = [];

    /// <summary>Adds a meaning to a phrase; the phrase may already have others.</summary>
    public void Add(string phrase, T meaning)
    {
        Node node = root;
        foreach (string word in Words.Of(phrase))
        {
            Vocabulary.Add(word);
            node = node.After(word) ?? node.Add(word);
        }

        if (node != root && !node.Meanings.Contains(meaning))
        {
            node.Meanings = [.. node.Meanings, meaning];
        }
    }

    /// <summary>The phrases in the words, from left to right, none overlapping another.</summary>
    public List<PhraseMatch<T>> FindAll(IReadOnlyList<string> words)
    {
        List<PhraseMatch<T>> found = [];
        for (int start = 0; start < words.Count;)
        {
            PhraseMatch<T>? match = LongestAt(words, start);
            if (match is not null)
            {
                found.Add(match);
            }

            start += match?.Length ?? 1;
        }

        return found;
    }

    /// <summary>
    /// The phrases of each meaning by itself, from left to right: none overlaps another of the same meaning. What has none is left out.
    /// </summary>
    public Dictionary<T, List<PhraseMatch<T>>> FindEach(IReadOnlyList<string> words)
    {
        Dictionary<T, List<PhraseMatch<T>>> found = [];
        Dictionary<T, int> longest = [];
        for (int start = 0; start < words.Count; start++)
        {
            longest.Clear();
            Node? node = root.After(words[start]);
            for (int end = start + 1; node is not null; node = end < words.Count ? node.After(words[end++]) : null)
            {
                foreach (T meaning in node.Meanings)
                {
                    longest[meaning] = end - start;
                }
            }

            foreach ((T meaning, int length) in longest)
            {
                List<PhraseMatch<T>> matches = found.TryGetValue(meaning, out List<PhraseMatch<T>>? known) ? known : found[meaning] = [];
                if (matches is not [.., var last] || last.Start + last.Length <= start)
                {
                    matches.Add(new PhraseMatch<T>(start, length, [meaning]));
                }
            }
        }

        return found;
    }

    /// <summary>What exactly these words stand for; empty when no phrase.</summary>
    public IReadOnlyList<T> Exactly(IReadOnlyList<string> words) =>
        LongestAt(words, 0) is { } match && match.Length == words.Count ? match.Meanings : [];

    private PhraseMatch<T>? LongestAt(IReadOnlyList<string> words, int start)
    {
        PhraseMatch<T>? longest = null;
        Node? node = start < words.Count ? root.After(words[start]) : null;
        for (int end = start + 1; node is not null; node = end < words.Count ? node.After(words[end++]) : null)
        {
            if (node.Meanings.Length > 0)
            {
                longest = new PhraseMatch<T>(start, end - start, node.Meanings);
            }
        }

        return longest;
    }

    // Most nodes have one word behind them, or none.
    private sealed class Node
    {
        private (string Word, Node Node)? only;
        private Dictionary<string, Node>? more;

        public T[] Meanings { get; set; } = [];

        public Node? After(string word) =>
            more is not null ? more.GetValueOrDefault(word) : only is { } one && one.Word == word ? one.Node : null;

        public Node Add(string word)
        {
            Node node = new();
            if (more is null && only is null)
            {
                only = (word, node);
                return node;
            }

            more ??= new Dictionary<string, Node> { [only!.Value.Word] = only.Value.Node };
            more.Add(word, node);
            return node;
        }
    }
}

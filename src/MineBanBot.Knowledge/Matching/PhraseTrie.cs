namespace MineBanBot.Knowledge.Matching;

/// <summary>Finds known phrases of one or more words in a list of words, the longest first.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
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
            node = node.Next.TryGetValue(word, out Node? next) ? next : node.Next[word] = new Node();
        }

        if (node != root && !node.Meanings.Contains(meaning))
        {
            node.Meanings.Add(meaning);
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

    /// <summary>What exactly these words stand for; empty when no phrase.</summary>
    public IReadOnlyList<T> Exactly(IReadOnlyList<string> words) =>
        LongestAt(words, 0) is { } match && match.Length == words.Count ? match.Meanings : [];

    private PhraseMatch<T>? LongestAt(IReadOnlyList<string> words, int start)
    {
        PhraseMatch<T>? longest = null;
        Node? node = root;
        for (int end = start; end < words.Count && node.Next.TryGetValue(words[end], out node); end++)
        {
            if (node.Meanings.Count > 0)
            {
                longest = new PhraseMatch<T>(start, end - start + 1, node.Meanings);
            }
        }

        return longest;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public List<T> Meanings { get; } = [];
    }
}

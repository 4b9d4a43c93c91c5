using MineBanBot.Knowledge.Indexing;

namespace MineBanBot.Knowledge.Searching;

/// <summary>
/// Finds words within one slip of another by deletions: two words within one edit share a string that lacks at most one letter of each
/// (the idea of SymSpell, https://github.com/wolfgarbe/SymSpell). Holds hashes only, so that what it gives are candidates. One thread adds
/// while any number look up.
/// </summary>
internal sealed class Neighbourhood
{
    private const int Shortest = 3;
    private const int Longest = 32;

    private Table table = new(new int[1 << 12], new Growing<Node>());

    /// <summary>Adds a word under all its deletions.</summary>
    public void Add(Word word)
    {
        if (word.Text.Length is < Shortest or > Longest)
        {
            return;
        }

        Span<uint> hashes = stackalloc uint[Longest + 1];
        foreach (uint hash in Hashes(word.Text, hashes))
        {
            if (table.Nodes.Count >= table.Heads.Length)
            {
                Volatile.Write(ref table, table.Longer());
            }

            table.Add(hash, word.Number);
        }
    }

    /// <summary>Fills a list with the numbers of words that may be within one edit, some of them twice.</summary>
    public void Candidates(string word, List<int> numbers)
    {
        if (word.Length is < Shortest - 1 or > Longest)
        {
            return;
        }

        Span<uint> hashes = stackalloc uint[Longest + 1];
        Table now = Volatile.Read(ref table);
        foreach (uint hash in Hashes(word, hashes))
        {
            now.Find(hash, numbers);
        }
    }

    // The word itself, then the word without each of its letters; of a doubled letter once.
    private static ReadOnlySpan<uint> Hashes(string word, Span<uint> hashes)
    {
        int count = 0;
        hashes[count++] = Hash(word, -1);
        for (int left = 0; left < word.Length; left++)
        {
            if (left == 0 || word[left] != word[left - 1])
            {
                hashes[count++] = Hash(word, left);
            }
        }

        return hashes[..count];
    }

    // FNV-1a, and a last mixing so that the low bits depend on all.
    private static uint Hash(string word, int without)
    {
        unchecked
        {
            uint hash = 2166136261;
            for (int index = 0; index < word.Length; index++)
            {
                hash = index == without ? hash : (hash ^ word[index]) * 16777619;
            }

            hash ^= hash >> 15;
            hash *= 0x2C1B3C6D;
            return hash ^ (hash >> 12);
        }
    }

    private readonly record struct Node(uint Hash, int Word, int Next);

    // Chains of nodes; nothing that a reader can reach ever changes.
    private sealed record Table(int[] Heads, Growing<Node> Nodes)
    {
        public void Add(uint hash, int word)
        {
            ref int head = ref Heads[hash & (uint)(Heads.Length - 1)];
            Nodes.Add(new Node(hash, word, head));
            Volatile.Write(ref head, Nodes.Count);
        }

        public void Find(uint hash, List<int> numbers)
        {
            for (int next = Volatile.Read(ref Heads[hash & (uint)(Heads.Length - 1)]); next != 0;)
            {
                Node node = Nodes[next - 1];
                if (node.Hash == hash)
                {
                    numbers.Add(node.Word);
                }

                next = node.Next;
            }
        }

        public Table Longer()
        {
            Table longer = new(new int[Heads.Length * 2], new Growing<Node>());
            for (int index = 0; index < Nodes.Count; index++)
            {
                longer.Add(Nodes[index].Hash, Nodes[index].Word);
            }

            return longer;
        }
    }
}

using MineBanBot.Knowledge.Indexing;

namespace MineBanBot.Knowledge.Searching;

/// <summary>
/// Finds words within one slip of another by deletions: two words within one edit share a string that lacks at most one letter of each
/// (the idea of SymSpell, https://github.com/wolfgarbe/SymSpell). Holds hashes only, so that what it gives are candidates. One thread adds
/// while any number look up.
/// </summary>
/// <param name="words">All words, by number.</param>
internal sealed class Neighbourhood(Growing<Word> words)
{
    private const int Shortest = 3;
    private const int Longest = Slips.Longest;
    private const int NodesForHead = 4;

    private Table table = new(new int[1 << 10], new Growing<Node>());

    /// <summary>Adds the word with the highest number under all its deletions.</summary>
    public void Add(Word word)
    {
        if (table.Nodes.Count >= NodesForHead * table.Heads.Length)
        {
            // Chains that a reader walks along never change: the longer table is built beside the old one.
            Table longer = new(new int[table.Heads.Length * 2], new Growing<Node>());
            for (int number = 0; number < word.Number; number++)
            {
                Add(longer, words[number]);
            }

            Volatile.Write(ref table, longer);
        }

        Add(table, word);
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

    private static void Add(Table table, Word word)
    {
        // A wrong digit makes another number, and there is no telling which was meant.
        if (word.Text.Length is < Shortest or > Longest || !word.Text.Any(char.IsLetter))
        {
            return;
        }

        Span<uint> hashes = stackalloc uint[Longest + 1];
        foreach (uint hash in Hashes(word.Text, hashes))
        {
            table.Add(hash, word.Number);
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

    /// <summary>A link of a chain.</summary>
    /// <param name="WordAndHash">The word's number, and above it the upper bits of the hash, so that few others are taken for candidates.</param>
    /// <param name="Next">The place of the next link, from 1; 0: the chain ends.</param>
    private readonly record struct Node(uint WordAndHash, int Next);

    private sealed record Table(int[] Heads, Growing<Node> Nodes)
    {
        private const int WordBits = 24;
        private const uint WordMask = (1u << WordBits) - 1;

        public void Add(uint hash, int word)
        {
            ref int head = ref Heads[hash & (uint)(Heads.Length - 1)];
            Nodes.Add(new Node((hash & ~WordMask) | ((uint)word & WordMask), head));
            Volatile.Write(ref head, Nodes.Count);
        }

        public void Find(uint hash, List<int> numbers)
        {
            for (int next = Volatile.Read(ref Heads[hash & (uint)(Heads.Length - 1)]); next != 0;)
            {
                Node node = Nodes[next - 1];
                if (((node.WordAndHash ^ hash) & ~WordMask) == 0)
                {
                    numbers.Add((int)(node.WordAndHash & WordMask));
                }

                next = node.Next;
            }
        }
    }
}

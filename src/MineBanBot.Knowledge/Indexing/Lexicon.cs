using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Searching;

namespace MineBanBot.Knowledge.Indexing;

/// <summary>The words of all entries. One thread adds while any number look up.</summary>
internal sealed class Lexicon
{
    private const int FewUnsorted = 2000;
    private const int Recents = 4096;

    private readonly Growing<Word> words = new();
    private readonly Growing<ulong> shapes = new();
    private readonly NumberTable byText;
    private readonly NumberTable byStem;
    // The last word of each of these kinds that the writer met: most words of a text are common ones.
    private readonly Word?[] recents = new Word?[Recents];
    private Sorted sorted = new([]);

    public Lexicon()
    {
        Neighbours = new Neighbourhood(words);
        byText = new NumberTable(number => words[number].Text);
        byStem = new NumberTable(number => Stem.Of(words[number].Text));
    }

    /// <summary>How many words there are, those of dead documents too; for the writer.</summary>
    public int Count => words.Count;

    /// <summary>Finds words that are a slip away.</summary>
    public Neighbourhood Neighbours { get; }

    /// <summary>The word of this number.</summary>
    public Word this[int number] => words[number];

    /// <summary>The word in this form; null when no entry ever held it.</summary>
    public Word? Find(ReadOnlySpan<char> word) => byText.Find(word) is { } number ? words[number] : null;

    /// <summary>A form of this word, whose <see cref="Word.Forms"/> are all of them; null when no entry ever held one.</summary>
    public Word? FindStem(string word) => byStem.Find(Stem.Of(word)) is { } number ? words[number] : null;

    /// <summary>The shape of the word of this number: see <see cref="WordShape"/>.</summary>
    public ulong Shape(int number) => shapes[number];

    /// <summary>The word in this form, added when it is new.</summary>
    public Word Of(ReadOnlySpan<char> text)
    {
        ref Word? recent = ref recents[(text.Length + (text[0] * 5) + (text[^1] * 37) + (text[text.Length / 2] * 211)) & (Recents - 1)];
        if (recent is null || !text.SequenceEqual(recent.Text))
        {
            recent = byText.Find(text) is { } number ? words[number] : Add(text.ToString());
        }

        return recent;
    }

    /// <summary>The words that begin so.</summary>
    /// <param name="beginning">Folded letters.</param>
    /// <param name="end">How many words there were when the reader's version was made.</param>
    public IEnumerable<Word> Beginning(string beginning, int end)
    {
        Sorted now = Volatile.Read(ref sorted);
        int low = 0;
        for (int high = now.Words.Length; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(now.Words[middle].Text, beginning) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (; low < now.Words.Length && now.Words[low].Text.StartsWith(beginning, StringComparison.Ordinal); low++)
        {
            yield return now.Words[low];
        }

        for (int number = now.Words.Length; number < end; number++)
        {
            if (words[number].Text.StartsWith(beginning, StringComparison.Ordinal))
            {
                yield return words[number];
            }
        }
    }

    /// <summary>Sorts what came in since the last time, when it is worth it; for the writer.</summary>
    public void Sort()
    {
        if (words.Count - sorted.Words.Length > FewUnsorted + (sorted.Words.Length / 8))
        {
            Word[] all = [.. Enumerable.Range(0, words.Count).Select(number => words[number])];
            Array.Sort(all, static (left, right) => string.CompareOrdinal(left.Text, right.Text));
            Volatile.Write(ref sorted, new Sorted(all));
        }
    }

    private Word Add(string text)
    {
        Word word = new(words.Count, text, FindStem(text));
        words.Add(word);
        shapes.Add(WordShape.Of(text));
        Neighbours.Add(word);
        byText.Set(word.Number);
        byStem.Set(word.Number);
        return word;
    }

    // The words with the lowest numbers, in the order of their letters.
    private sealed record Sorted(Word[] Words);
}

using System.Collections.Concurrent;
using MineBanBot.Knowledge.Matching;
using MineBanBot.Knowledge.Searching;

namespace MineBanBot.Knowledge.Indexing;

/// <summary>The words of all entries. One thread adds while any number look up.</summary>
internal sealed class Lexicon
{
    private readonly ConcurrentDictionary<string, Word> words = new(1, 1024, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Postings> stems = new(1, 1024, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Growing<Word> byNumber = new();

    public Lexicon() => bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words there are; for the writer.</summary>
    public int Count => byNumber.Count;

    /// <summary>Finds the living entries' words that are a slip away.</summary>
    public Neighbourhood Neighbours { get; } = new();

    /// <summary>The word of this number.</summary>
    public Word this[int number] => byNumber[number];

    /// <summary>The word in this form; null when no entry ever held it.</summary>
    public Word? Find(string word) => words.GetValueOrDefault(word);

    /// <summary>The entries with any form of this word; null when none ever held one.</summary>
    public Postings? FindStem(string word) => words.TryGetValue(word, out Word? known) ? known.Stem : stems.GetValueOrDefault(Stem.Of(word));

    /// <summary>The word in this form, added when it is new.</summary>
    public Word Of(ReadOnlySpan<char> text) => bySpan.TryGetValue(text, out Word? known) ? known : Add(text.ToString());

    private Word Add(string text)
    {
        string stem = Stem.Of(text);
        Postings postings = stems.GetOrAdd(stem, static key => new Postings(key));
        Word word = new(byNumber.Count, text, postings);
        postings.Add(word);
        byNumber.Add(word);
        Neighbours.Add(word);
        words[text] = word;
        return word;
    }
}

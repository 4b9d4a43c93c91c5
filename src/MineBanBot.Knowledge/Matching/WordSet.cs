using System.Collections;
using System.Numerics;

namespace MineBanBot.Knowledge.Matching;

/// <summary>
/// A set of words that never changes: all of them in one text, and a table of where each begins. It takes a quarter of the memory of a set of
/// strings, which counts with tens of thousands of words.
/// </summary>
internal sealed class WordSet : IReadOnlyCollection<string>
{
    private readonly string text;

    // Where a word stands, at the place its hash says or the next free one; length 0: free. A third of the places stay free at least.
    private readonly (int Begin, int Length)[] places;

    /// <param name="words">The words, none of them empty; one that comes again counts once.</param>
    public WordSet(IEnumerable<string> words)
    {
        string[] all = [.. words.Distinct()];
        places = new (int, int)[BitOperations.RoundUpToPowerOf2((uint)(all.Length + (all.Length / 2) + 1))];
        int begin = 0;
        foreach (string word in all)
        {
            int place = PlaceOf(word);
            while (places[place].Length > 0)
            {
                place = (place + 1) & (places.Length - 1);
            }

            places[place] = (begin, word.Length);
            begin += word.Length;
        }

        text = string.Concat(all);
        Count = all.Length;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>Whether the word is in it, letter by letter.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        int place = PlaceOf(word);
        while (places[place] is { Length: > 0 } found)
        {
            if (word.SequenceEqual(text.AsSpan(found.Begin, found.Length)))
            {
                return true;
            }

            place = (place + 1) & (places.Length - 1);
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() =>
        places.Where(place => place.Length > 0).Select(place => text.Substring(place.Begin, place.Length)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PlaceOf(ReadOnlySpan<char> word) => string.GetHashCode(word) & (places.Length - 1);
}

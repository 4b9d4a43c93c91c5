using System.Text;

namespace MineBanBot.Feeds.Relating;

/// <summary>
/// Finds phrases of several lists in a text, word by word, in one pass; a word that ends in * stands for all that begin with it.
/// </summary>
internal sealed class PhraseFinder
{
    private readonly List<(string List, string Phrase, string[] Words)> phrases = [];

    // By the first word: whole, and without its *, by each length that occurs.
    private readonly Dictionary<string, List<int>> whole = [];
    private readonly Dictionary<string, List<int>> beginnings = [];
    private readonly SortedSet<int> lengths = [];

    /// <summary>Adds a phrase.</summary>
    /// <param name="list">The list that it belongs to.</param>
    /// <param name="phrase">Words in lower case, joined by single spaces.</param>
    public void Add(string list, string phrase)
    {
        string[] words = phrase.Split(' ');
        bool open = words[0][^1] == '*';
        string first = open ? words[0][..^1] : words[0];
        Dictionary<string, List<int>> byFirst = open ? beginnings : whole;
        (byFirst.TryGetValue(first, out List<int>? same) ? same : byFirst[first] = []).Add(phrases.Count);
        phrases.Add((list, phrase, words));
        if (open)
        {
            lengths.Add(first.Length);
        }
    }

    /// <summary>The words of a text, in lower case without accents.</summary>
    public static string[] Words(string text) => Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The phrases that occur, each once, in the order in which they were added.</summary>
    public ILookup<string, string> FoundIn(string[] words)
    {
        SortedSet<int> found = [];
        Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> spans = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int start = 0; start < words.Length; start++)
        {
            Add(whole.GetValueOrDefault(words[start]), words, start, found);
            foreach (int length in lengths)
            {
                if (length > words[start].Length)
                {
                    break;
                }

                Add(spans.TryGetValue(words[start].AsSpan(0, length), out List<int>? same) ? same : null, words, start, found);
            }
        }

        return found.ToLookup(index => phrases[index].List, index => phrases[index].Phrase);
    }

    private static string Plain(string text)
    {
        string plain = Ascii.IsValid(text) ? text : Normalized(text);
        return string.Create(plain.Length, plain, static (letters, from) =>
        {
            for (int index = 0; index < letters.Length; index++)
            {
                letters[index] = char.IsLetterOrDigit(from[index]) ? char.ToLowerInvariant(from[index]) : ' ';
            }
        });
    }

    // Lone surrogates and U+FFFE, on which normalisation throws, become what separates words.
    private static string Normalized(string text)
    {
        StringBuilder whole = new(text.Length);
        foreach (Rune letter in text.EnumerateRunes())
        {
            whole.Append(letter.Value == 0xFFFE ? new Rune(' ') : letter);
        }

        string apart = whole.ToString().Normalize(NormalizationForm.FormD);
        whole.Clear();
        foreach (char letter in apart)
        {
            if (char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                whole.Append(letter);
            }
        }

        return whole.ToString();
    }

    private void Add(List<int>? candidates, string[] words, int start, SortedSet<int> found)
    {
        foreach (int index in candidates ?? [])
        {
            if (Stands(phrases[index].Words, words, start))
            {
                found.Add(index);
            }
        }
    }

    private static bool Stands(string[] phrase, string[] words, int start)
    {
        if (start + phrase.Length > words.Length)
        {
            return false;
        }

        for (int index = 0; index < phrase.Length; index++)
        {
            bool same = phrase[index][^1] == '*'
                ? words[start + index].AsSpan().StartsWith(phrase[index].AsSpan(0, phrase[index].Length - 1))
                : words[start + index] == phrase[index];
            if (!same)
            {
                return false;
            }
        }

        return true;
    }
}

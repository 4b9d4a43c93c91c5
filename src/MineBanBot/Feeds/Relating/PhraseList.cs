using System.Globalization;
using System.Text;

namespace MineBanBot.Feeds.Relating;

/// <summary>Phrases to be found in a text, word by word; a word that ends in * stands for all that begin with it.</summary>
internal sealed class PhraseList(IReadOnlyList<string> phrases)
{
    private readonly (string Phrase, string[] Words)[] phrases = [.. phrases.Select(phrase => (phrase, phrase.Split(' ')))];

    /// <summary>The words of a text, in lower case without accents.</summary>
    public static string[] Words(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char letter in string.Concat(text.EnumerateRunes()).Replace('\ufffe', ' ').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The phrases that occur, each once.</summary>
    public string[] FoundIn(string[] words) =>
        [.. phrases.Where(pair => Enumerable.Range(0, Math.Max(0, words.Length - pair.Words.Length + 1)).Any(start => Stands(pair.Words, words, start))).Select(pair => pair.Phrase)];

    private static bool Stands(string[] phrase, string[] words, int start)
    {
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

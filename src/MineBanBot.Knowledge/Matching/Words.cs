using System.Globalization;
using System.Text;

namespace MineBanBot.Knowledge.Matching;

/// <summary>Cuts text into words that compare: lower case, without accents, quotation marks and other marks.</summary>
internal static class Words
{
    /// <summary>The words of a text in order. "Côte d'Ivoire" gives cote, d, ivoire; "U.S." gives us; "don't" gives dont.</summary>
    public static List<string> Of(string text)
    {
        string plain = Plain(text);
        List<string> words = new(8);
        StringBuilder word = new();
        for (int index = 0; index < plain.Length;)
        {
            // Most letters are plain ones: that is told without the tables of Unicode.
            int begin = index;
            while (index < plain.Length && char.IsAsciiLetterOrDigit(plain[index]))
            {
                index++;
            }

            word.Append(plain, begin, index - begin);
            if (index == plain.Length)
            {
                break;
            }

            if (plain[index] == ' ')
            {
                Flush(words, word);
                index++;
                continue;
            }

            Rune letter = Rune.GetRuneAt(plain, index);
            if (IsHan(letter))
            {
                // Chinese writes no spaces: each character is a word, and a phrase is several of them.
                Flush(words, word);
                words.Add(letter.ToString());
            }
            else if (Rune.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (!IsInsideWord(letter, plain, index, word))
            {
                Flush(words, word);
            }

            index += letter.Utf16SequenceLength;
        }

        Flush(words, word);
        return words;
    }

    /// <summary>The words joined by single spaces.</summary>
    public static string Folded(string text) => string.Join(' ', Of(text));

    /// <summary>The text in a normal form. Lone surrogates and U+FFFE, on which normalisation throws, become U+FFFD.</summary>
    public static string Normalized(string text, NormalizationForm form)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        StringBuilder whole = new(text.Length);
        foreach (Rune letter in text.EnumerateRunes())
        {
            whole.Append(letter);
        }

        return whole.Replace('\ufffe', '\ufffd').ToString().Normalize(form);
    }

    // https://www.unicode.org/charts/: CJK unified ideographs, their extension A and the compatibility forms.
    private static bool IsHan(Rune letter) => letter.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF);

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    // Marks vanish; the apostrophe of don't and the points of U.S. do not end a word.
    private static bool IsInsideWord(Rune letter, string text, int index, StringBuilder word)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(letter);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return true;
        }

        bool between = word.Length > 0 && index + 1 < text.Length && char.IsLetter(text[index + 1]);
        return letter.Value switch
        {
            '\'' or '’' => between && (text[index + 1] is 't' or 's'),
            '.' => between && word.Length <= 2 && char.IsLetter(word[^1]) && (index + 2 >= text.Length || !char.IsLetter(text[index + 2])),
            _ => false,
        };
    }

    private static string Plain(string text) => Ascii.IsValid(text)
        ? text.ToLowerInvariant()
        : Normalized(text, NormalizationForm.FormKD)
            .ToLowerInvariant()
            .Replace("ß", "ss", StringComparison.Ordinal)
            .Replace("ø", "o", StringComparison.Ordinal)
            .Replace("ł", "l", StringComparison.Ordinal)
            .Replace("ı", "i", StringComparison.Ordinal);
}

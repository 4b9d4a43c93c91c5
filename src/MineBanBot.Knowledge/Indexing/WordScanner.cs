using MineBanBot.Knowledge.Matching;

namespace MineBanBot.Knowledge.Indexing;

/// <summary>
/// Cuts a text into the same words as <see cref="Words.Of"/>, without allocating for what is written in Latin letters, and tells how each
/// is written.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="letters">Room for <see cref="LongestToken"/> letters; <see cref="Current"/> may lie in it.</param>
internal ref struct WordScanner(ReadOnlySpan<char> text, Span<char> letters)
{
    /// <summary>What is longer than this goes the careful way.</summary>
    public const int LongestToken = 64;

    // What a letter becomes; Between ends a word, Odd asks for the careful way.
    private const char Between = ' ';
    private const char Odd = '\0';

    private static readonly char[] Folds = [.. Enumerable.Range(0, 0x2030).Select(letter => Fold((char)letter))];

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> letters = letters;
    private int position;
    private int tokenEnd;
    private bool begins = true;
    private List<string>? odd;
    private int oddNext;

    /// <summary>The word.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether it is written with a capital; null where that tells nothing, because a sentence begins.</summary>
    public bool? Capital { get; private set; }

    /// <summary>Goes to the next word; false: there is none.</summary>
    public bool Next()
    {
        while (true)
        {
            if (odd is not null && oddNext < odd.Count)
            {
                Current = odd[oddNext++];
                return true;
            }

            if (position >= tokenEnd && !NextToken())
            {
                return false;
            }

            if (odd is null && NextInToken())
            {
                return true;
            }
        }
    }

    private static char Fold(char letter)
    {
        if (char.IsSurrogate(letter))
        {
            return Odd;
        }

        List<string> words = Words.Of($"a{letter}a");
        return words switch
        {
            [{ Length: 3 } word] => word[1],
            ["a", "a"] => Between,
            _ => Odd,
        };
    }

    // A token is what stands between two spaces.
    private bool NextToken()
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        if (position >= text.Length)
        {
            return false;
        }

        begins = position == 0 || EndsSentence(tokenEnd == 0 ? '.' : text[tokenEnd - 1]);
        int length = text[position..].IndexOf(' ');
        tokenEnd = length < 0 ? text.Length : position + length;
        ReadOnlySpan<char> token = text[position..tokenEnd];
        odd = null;
        if (token.Length > LongestToken || IsOdd(token))
        {
            (odd, oddNext) = (Words.Of(token.ToString()), 0);
            Capital = begins || !char.IsLetter(token[0]) ? null : char.IsUpper(token[0]);
            position = tokenEnd;
        }

        return true;
    }

    private static bool IsOdd(ReadOnlySpan<char> token)
    {
        foreach (char letter in token)
        {
            if (letter >= Folds.Length || Folds[letter] == Odd)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsSentence(char letter) => letter is '.' or '?' or '!' or '”' or '\n';

    private bool NextInToken()
    {
        Span<char> word = letters;
        int length = 0;
        int start = 0;
        while (position < tokenEnd)
        {
            char letter = text[position];
            char folded = Folds[letter];
            if (folded != Between)
            {
                start = length == 0 ? position : start;
                word[length++] = folded;
            }
            else if (length > 0 && !IsInside(letter, word[..length]))
            {
                break;
            }
            else if (length == 0 && letter == '\n')
            {
                begins = true;
            }

            position++;
        }

        Current = word[..length];
        Capital = begins || length == 0 ? null : char.IsUpper(text[start]);
        return length > 0;
    }

    // The apostrophe of don't and the points of U.S. end no word.
    private readonly bool IsInside(char letter, ReadOnlySpan<char> word)
    {
        if (letter is not ('\'' or '’' or '.') || position + 1 >= text.Length || !char.IsLetter(text[position + 1]))
        {
            return false;
        }

        return letter == '.'
            ? word.Length <= 2 && char.IsLetter(word[^1]) && (position + 2 >= text.Length || !char.IsLetter(text[position + 2]))
            : text[position + 1] is 't' or 's' or 'T' or 'S';
    }
}

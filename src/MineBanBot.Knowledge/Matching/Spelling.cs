using System.Numerics;
using FuzzySharp;

namespace MineBanBot.Knowledge.Matching;

/// <summary>Corrects words that are in no vocabulary to the nearest known word, by FuzzySharp's ratio.</summary>
internal sealed class Spelling
{
    // One substitution in five letters gives 80, one swap in six 83; in four it would give 75, and counts as much.
    private const int LeastRatio = 80;
    private const int SwapRatio = 85;

    // Below five letters nearly every word has a neighbour that means something else; two letters of four in each other's place
    // are a slip all the same.
    private const int LeastLength = 4;
    private const int ShortLength = 5;

    private const int LongWord = 8;

    private const string Vowels = "aeiouy";

    private static readonly string[] Keys = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly double[] Indents = [0, 0.25, 0.75];

    // Letters that are heard alike.
    private static readonly string[] Sounds = ["ck", "cq", "kq", "sz", "vw", "mn", "dt", "bp", "gj", "fv"];

    private readonly WordSet known;
    private readonly WordSet stems;
    private readonly ILookup<int, (string Word, uint Letters)> byLength;
    private readonly HashSet<string> preferred;

    /// <param name="names">Words of names: they win a tie, because names are what people misspell.</param>
    /// <param name="others">Other words the bot understands.</param>
    /// <param name="asTheyAre">Words that are right as they stand and that nothing is corrected to.</param>
    public Spelling(IEnumerable<string> names, IEnumerable<string> others, IEnumerable<string>? asTheyAre = null)
    {
        preferred = [.. names];
        string[] targets = [.. preferred.Union(others)];
        known = new WordSet(targets.Concat(asTheyAre ?? []));
        stems = new WordSet(known.Where(word => word.Length > ShortLength).Select(Stem.Of));
        byLength = targets.Where(word => word.Length >= LeastLength && word.All(char.IsLetter)).ToLookup(word => word.Length, word => (word, LettersOf(word)));
    }

    /// <summary>Whether the word, or another form of it, is known as it stands.</summary>
    public bool Knows(string word) => known.Contains(word) || (word.Length > ShortLength && stems.Contains(Stem.Of(word)));

    /// <summary>The known word that was probably meant; null when none is near enough.</summary>
    public string? Correct(string word)
    {
        if (word.Length < LeastLength || Knows(word) || !word.All(char.IsLetter))
        {
            return null;
        }

        // A mistake changes at most two letters of the set: that is told without comparing the words.
        int most = Slips(word);
        uint letters = LettersOf(word);
        string? best = null;
        (int Ratio, bool Preferred) bestScore = default;
        for (int length = Math.Max(LeastLength, word.Length - most); length <= word.Length + most; length++)
        {
            foreach ((string candidate, uint its) in byLength[length])
            {
                if (BitOperations.PopCount(letters ^ its) > 2 * most || !IsSlip(word, candidate, letters == its) || !(preferred.Contains(candidate) || IsFinger(word, candidate)))
                {
                    continue;
                }

                (int, bool) score = (Likeness(word, candidate), preferred.Contains(candidate));
                if (score.CompareTo(bestScore) > 0 || (score == bestScore && string.CompareOrdinal(candidate, best) < 0))
                {
                    (best, bestScore) = (candidate, score);
                }
            }
        }

        // Two slips weigh less in a long word: "columbia".
        return bestScore.Ratio >= (word.Length >= LongWord ? LeastRatio - 5 : LeastRatio) ? best : null;
    }

    // One bit for each letter of the alphabet that occurs, one for all others.
    private static uint LettersOf(string word)
    {
        uint letters = 0;
        foreach (char letter in word)
        {
            letters |= letter is >= 'a' and <= 'z' ? 1u << (letter - 'a') : 1u << 26;
        }

        return letters;
    }

    // One slip of the finger in a word of up to seven letters, two in a longer one: "macro" is no Morocco. Where five letters are all
    // there is, a wrong consonant makes another word ("child" is no Chile); a wrong vowel seldom does ("kenia").
    private static bool IsSlip(string word, string candidate, bool sameLetters)
    {
        if (sameLetters && IsSwap(word, candidate))
        {
            return true;
        }

        if (word.Length == LeastLength || candidate.Length == LeastLength)
        {
            return false;
        }

        if (word.Length == ShortLength && candidate.Length == ShortLength)
        {
            (char Typed, char Meant)[] differing = [.. word.Zip(candidate).Where(pair => pair.First != pair.Second)];
            return differing is [{ } pair] && Vowels.Contains(pair.Typed) && Vowels.Contains(pair.Meant);
        }

        return Levenshtein.EditDistance(word, candidate) <= Slips(word);
    }

    private static int Slips(string word) => word.Length < LongWord ? 1 : 2;

    // What is no name is misspelt by a finger beside its key or by ear, and not by any other letter: Atlantis is not "atlantic".
    private static bool IsFinger(string word, string candidate) =>
        word.Length != candidate.Length
        || word.Zip(candidate).Where(pair => pair.First != pair.Second).All(pair =>
            (Vowels.Contains(pair.First) && Vowels.Contains(pair.Second)) || AreNeighbours(pair.First, pair.Second) || Sounds.Contains($"{pair.First}{pair.Second}") || Sounds.Contains($"{pair.Second}{pair.First}"))
        || IsSwap(word, candidate);

    private static bool AreNeighbours(char left, char right)
    {
        (int row, double column) = Key(left);
        (int otherRow, double otherColumn) = Key(right);
        return row >= 0 && otherRow >= 0 && Math.Abs(row - otherRow) <= 1 && Math.Abs(column - otherColumn) <= 1;
    }

    // Where a key lies on an English keyboard, in widths of a key from the left.
    private static (int Row, double Column) Key(char letter)
    {
        int row = Array.FindIndex(Keys, keys => keys.Contains(letter));
        return row < 0 ? (-1, 0) : (row, Keys[row].IndexOf(letter) + Indents[row]);
    }

    // A wrong first letter is rare in real typing: "tiger" is no Niger, so it costs as much as a second mistake.
    private static int Likeness(string word, string candidate) =>
        Math.Max(IsSwap(word, candidate) ? SwapRatio : 0, Fuzz.Ratio(word, candidate)) - (word[0] == candidate[0] ? 0 : 10);

    private static bool IsSwap(string word, string candidate) =>
        word.Length == candidate.Length
        && word.Zip(candidate).Count(pair => pair.First != pair.Second) == 2
        && word.Order().SequenceEqual(candidate.Order());
}

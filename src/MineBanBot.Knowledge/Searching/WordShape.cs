using System.Numerics;

namespace MineBanBot.Knowledge.Searching;

/// <summary>
/// What can be told of a word without looking at its letters one by one, in 64 bits: which letters it has (32 bits), how long it is (8), its
/// first and its last letter (8 each).
/// </summary>
internal static class WordShape
{
    private const int MostLetters = 255;

    /// <summary>The shape of a word that is not empty.</summary>
    public static ulong Of(string word)
    {
        ulong letters = 0;
        foreach (char letter in word)
        {
            letters |= 1UL << Bit(letter);
        }

        return letters | ((ulong)Math.Min(MostLetters, word.Length) << 32) | ((ulong)(byte)(word[0] & 0xFF) << 40) | ((ulong)(byte)(word[^1] & 0xFF) << 48);
    }

    /// <summary>Whether two words may be two slips apart: alike in length, first or last letter, and most of the letters.</summary>
    public static bool MayBeNear(ulong left, ulong right)
    {
        const int Slips = 2;
        ulong differing = left ^ right;
        bool ends = (differing & (0xFFUL << 40)) == 0 || (differing & (0xFFUL << 48)) == 0;
        return ends
            && Math.Abs((int)((left >> 32) & 0xFF) - (int)((right >> 32) & 0xFF)) <= Slips
            && BitOperations.PopCount(differing & uint.MaxValue) <= 2 * Slips;
    }

    private static int Bit(char letter) => letter is >= 'a' and <= 'z' ? letter - 'a' : 26 + (letter % 6);
}

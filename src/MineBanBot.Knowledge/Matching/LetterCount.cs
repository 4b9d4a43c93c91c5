namespace MineBanBot.Knowledge.Matching;

/// <summary>A text and how often each letter occurs in it: enough to tell most texts apart without comparing them.</summary>
/// <param name="Text">The text, folded.</param>
/// <param name="Counts">Of a to z, of 0 to 9, and of all other characters.</param>
internal sealed record LetterCount(string Text, int[] Counts)
{
    private const int Digits = 26;
    private const int Others = 36;

    /// <summary>Counts the letters of a text.</summary>
    public static LetterCount Of(string text)
    {
        int[] counts = new int[Others + 1];
        foreach (char letter in text)
        {
            counts[letter is >= 'a' and <= 'z' ? letter - 'a' : char.IsAsciiDigit(letter) ? Digits + letter - '0' : Others]++;
        }

        return new LetterCount(text, counts);
    }

    /// <summary>
    /// What the ratio of insertions and deletions to both lengths cannot exceed, 0–1: each letter that one text has more of must be
    /// inserted or deleted.
    /// </summary>
    public double MostAlike(LetterCount other)
    {
        int whole = Text.Length + other.Text.Length;
        int least = Math.Abs(Text.Length - other.Text.Length);
        if (Text.Length == 0 || other.Text.Length == 0 || least > whole / 2)
        {
            return 0;
        }

        int differing = 0;
        for (int letter = 0; letter < Counts.Length; letter++)
        {
            differing += Math.Abs(Counts[letter] - other.Counts[letter]);
        }

        return 1 - ((double)differing / whole);
    }
}

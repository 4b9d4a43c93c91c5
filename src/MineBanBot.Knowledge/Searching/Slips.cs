namespace MineBanBot.Knowledge.Searching;

/// <summary>Tells the slips of fingers apart, and how likely each is.</summary>
internal static class Slips
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly double[] Indents = [0, 0.25, 0.75];
    private static readonly uint[] Neighbours = [.. Enumerable.Range('a', 26).Select(letter => NeighboursOf((char)letter))];

    /// <summary>How the meant word became the typed one.</summary>
    public static Slip Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        int same = typed.CommonPrefixLength(meant);
        int lengths = typed.Length - meant.Length;
        ReadOnlySpan<char> left = typed[same..];
        ReadOnlySpan<char> right = meant[same..];
        return lengths switch
        {
            0 when left.IsEmpty => Slip.None,
            0 when left[1..].SequenceEqual(right[1..]) => AreBeside(left[0], right[0]) ? Slip.Beside : Slip.Replaced,
            0 when left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]) => Slip.Swapped,
            1 when left[1..].SequenceEqual(right) => same > 0 && typed[same - 1] == left[0] ? Slip.Doubled : Slip.Inserted,
            -1 when left.SequenceEqual(right[1..]) => same > 0 && meant[same - 1] == right[0] ? Slip.Doubled : Slip.Missing,
            _ => Slip.More,
        };
    }

    /// <summary>How likely this very slip is in a word, 0–1. Only the relation of the numbers to each other matters much.</summary>
    public static double Likelihood(Slip slip) => slip switch
    {
        Slip.None => 1,
        Slip.Swapped => 8e-3,
        Slip.Doubled => 8e-3,
        Slip.Beside => 4e-3,
        Slip.Missing => 5e-3,
        Slip.Inserted => 1.5e-3,
        Slip.Replaced => 1e-3,
        _ => 2e-5,
    };

    private static bool AreBeside(char left, char right) =>
        left is >= 'a' and <= 'z' && right is >= 'a' and <= 'z' && (Neighbours[left - 'a'] >> (right - 'a') & 1) != 0;

    private static uint NeighboursOf(char letter)
    {
        uint beside = 0;
        (int row, double column) = Key(letter);
        foreach (char other in string.Concat(Rows))
        {
            (int otherRow, double otherColumn) = Key(other);
            bool near = Math.Abs(row - otherRow) <= 1 && Math.Abs(column - otherColumn) <= 1;
            beside |= near && other != letter ? 1u << (other - 'a') : 0;
        }

        return beside;
    }

    // Where a key lies on an English keyboard, in widths of a key from the left.
    private static (int Row, double Column) Key(char letter)
    {
        int row = Array.FindIndex(Rows, keys => keys.Contains(letter, StringComparison.Ordinal));
        return (row, Rows[row].IndexOf(letter, StringComparison.Ordinal) + Indents[row]);
    }
}

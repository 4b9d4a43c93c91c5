namespace MineBanBot.Knowledge.Searching;

/// <summary>Tells the slips of fingers apart, and how likely each is.</summary>
internal static class Slips
{
    /// <summary>Words shorter than this have too many others two slips away.</summary>
    public const int LeastForTwo = 5;

    /// <summary>Longer words are not compared.</summary>
    public const int Longest = 32;

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

    /// <summary>Whether the typed word is within two slips of the meant one (optimal string alignment).</summary>
    public static bool AreTwo(string typed, string meant)
    {
        if (typed.Length > Longest || meant.Length > Longest || Math.Abs(typed.Length - meant.Length) > 2)
        {
            return false;
        }

        // Three rows of the table; a row whose best is above two cannot get better.
        Span<int> two = stackalloc int[Longest + 1];
        Span<int> one = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (int column = 0; column <= meant.Length; column++)
        {
            one[column] = column;
        }

        for (int index = 1; index <= typed.Length; index++)
        {
            row[0] = index;
            int best = index;
            for (int column = 1; column <= meant.Length; column++)
            {
                int cost = Math.Min(Math.Min(row[column - 1], one[column]) + 1, one[column - 1] + (typed[index - 1] == meant[column - 1] ? 0 : 1));
                if (index > 1 && column > 1 && typed[index - 1] == meant[column - 2] && typed[index - 2] == meant[column - 1])
                {
                    cost = Math.Min(cost, two[column - 2] + 1);
                }

                row[column] = cost;
                best = Math.Min(best, cost);
            }

            if (best > 2)
            {
                return false;
            }

            Span<int> free = two;
            two = one;
            one = row;
            row = free;
        }

        return one[meant.Length] <= 2;
    }

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

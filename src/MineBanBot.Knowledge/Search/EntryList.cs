using System.Collections;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Knowledge.Search;

/// <summary>
/// Entries, newest first, then by id. Never changes: a change gives a new list that shares all but a few pieces with the old one, so that
/// one entry among a million costs little.
/// </summary>
public sealed class EntryList : IReadOnlyList<Entry>
{
    private const int Most = 1024;

    private readonly Entry[][] pieces;
    private readonly int[] starts;

    private EntryList(Entry[][] pieces)
    {
        this.pieces = pieces;
        starts = new int[pieces.Length];
        for (int index = 0; index < pieces.Length; index++)
        {
            starts[index] = Count;
            Count += pieces[index].Length;
        }
    }

    /// <summary>No entries.</summary>
    public static EntryList Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public Entry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            int piece = PieceAt(index);
            return pieces[piece][index - starts[piece]];
        }
    }

    /// <summary>The entries whose last possible day of publication lies between two days, both included; newest first.</summary>
    public IEnumerable<Entry> Between(DateOnly first, DateOnly last)
    {
        int end = first == DateOnly.MinValue ? Count : FirstNotAfter(first.AddDays(-1));
        int index = FirstNotAfter(last);
        while (index < end)
        {
            int piece = PieceAt(index);
            for (; index < end && index < starts[piece] + pieces[piece].Length; index++)
            {
                yield return pieces[piece][index - starts[piece]];
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Entry> GetEnumerator()
    {
        foreach (Entry[] piece in pieces)
        {
            foreach (Entry entry in piece)
            {
                yield return entry;
            }
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The list without some of its entries and with others.</summary>
    /// <param name="removed">Entries of this list.</param>
    /// <param name="added">Entries that are not in it once the others are out.</param>
    internal EntryList With(IEnumerable<Entry> removed, IEnumerable<Entry> added)
    {
        ILookup<int, Entry> gone = removed.ToLookup(PieceOf);
        ILookup<int, Entry> come = added.ToLookup(PieceOf);
        List<Entry[]> changed = [];
        for (int index = 0; index < Math.Max(1, pieces.Length); index++)
        {
            if (!gone.Contains(index) && !come.Contains(index))
            {
                changed.AddRange(pieces.Length == 0 ? [] : [pieces[index]]);
                continue;
            }

            HashSet<EntryId> leaving = [.. gone[index].Select(entry => entry.Id)];
            Entry[] piece = Merged(pieces.Length == 0 ? [] : pieces[index], leaving, [.. come[index]]);
            changed.AddRange(piece.Length <= Most ? piece.Length == 0 ? [] : [piece] : piece.Chunk(Most / 2));
        }

        return new EntryList([.. changed]);
    }

    // What stays is in order already: only what comes is sorted.
    private static Entry[] Merged(Entry[] piece, HashSet<EntryId> leaving, Entry[] coming)
    {
        Array.Sort(coming, Compare);
        List<Entry> merged = new(piece.Length + coming.Length);
        int next = 0;
        foreach (Entry entry in piece)
        {
            if (leaving.Count == 0 || !leaving.Contains(entry.Id))
            {
                while (next < coming.Length && Compare(coming[next], entry) < 0)
                {
                    merged.Add(coming[next++]);
                }

                merged.Add(entry);
            }
        }

        merged.AddRange(coming.AsSpan(next));
        return [.. merged];
    }

    private static int Compare(Entry left, Entry right)
    {
        int newer = right.Published.CompareTo(left.Published);
        return newer != 0 ? newer : string.CompareOrdinal(left.Id.Value, right.Id.Value);
    }

    private int PieceAt(int index)
    {
        int piece = Array.BinarySearch(starts, index);
        return piece < 0 ? ~piece - 1 : piece;
    }

    // The last piece that does not begin behind the entry.
    private int PieceOf(Entry entry)
    {
        int low = 0;
        for (int high = pieces.Length - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = Compare(pieces[middle][0], entry) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private int FirstNotAfter(DateOnly day)
    {
        int low = 0;
        for (int high = Count; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = this[middle].Published.Latest > day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

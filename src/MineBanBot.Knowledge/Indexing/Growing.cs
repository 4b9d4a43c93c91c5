namespace MineBanBot.Knowledge.Indexing;

/// <summary>
/// An array that one thread lengthens while any number read it. A reader may look at every index that it learnt of through something
/// published after the item was added.
/// </summary>
internal sealed class Growing<T>
{
    private const int Bits = 10;
    private const int Mask = (1 << Bits) - 1;

    private T[][] chunks = [];

    /// <summary>How many items there are; for the writer.</summary>
    public int Count { get; private set; }

    /// <summary>The item, in place.</summary>
    public ref T this[int index] => ref chunks[index >> Bits][index & Mask];

    /// <summary>Adds an item at the end; for the writer.</summary>
    public void Add(T item)
    {
        if (Count >> Bits == chunks.Length)
        {
            Volatile.Write(ref chunks, [.. chunks, new T[1 << Bits]]);
        }

        this[Count++] = item;
    }
}

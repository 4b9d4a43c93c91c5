namespace MineBanBot.Knowledge.Indexing;

/// <summary>
/// The words of every document in their order, as numbers: first how many stand in the title, in the text, and in the
/// names of its countries, then the words. Written once, read by any number of threads.
/// </summary>
internal sealed class WordPages
{
    private const int PageBits = 20;
    private const int FirstPage = 1 << 14;

    private readonly Growing<byte[]> pages = new();
    private int used;

    /// <summary>Writes a document's words and gives the place to read them from.</summary>
    public uint Write(ReadOnlySpan<int> title, ReadOnlySpan<int> text, ReadOnlySpan<int> names)
    {
        int most = SevenBits.Most * (3 + title.Length + text.Length + names.Length);
        if (pages.Count == 0 || used + most > pages[pages.Count - 1].Length)
        {
            // Pages double until they are of full size; a document that is longer than a page gets its own.
            int size = (int)Math.Min(1L << PageBits, (long)FirstPage << Math.Min(pages.Count, PageBits));
            pages.Add(new byte[Math.Max(size, most)]);
            used = 0;
        }

        uint place = ((uint)(pages.Count - 1) << PageBits) | (uint)used;
        byte[] page = pages[pages.Count - 1];
        foreach (int number in (ReadOnlySpan<int>)[title.Length, text.Length, names.Length])
        {
            SevenBits.Write(page, ref used, (uint)number);
        }

        Write(page, title);
        Write(page, text);
        Write(page, names);
        return place;
    }

    /// <summary>The bytes from a place on; <see cref="Read"/> takes numbers from them.</summary>
    public ReadOnlySpan<byte> From(uint place) => pages[(int)(place >> PageBits)].AsSpan((int)(place & ((1 << PageBits) - 1)));

    /// <summary>Takes the next number.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, ref int position) => (int)SevenBits.Read(bytes, ref position);

    private void Write(byte[] page, ReadOnlySpan<int> words)
    {
        foreach (int word in words)
        {
            SevenBits.Write(page, ref used, (uint)word);
        }
    }
}

namespace MineBanBot.Knowledge.Indexing;

/// <summary>
/// The documents that hold any form of a stem, in ascending order: the difference to the one before, and a bit that says whether it stands
/// there more than once, as <see cref="SevenBits"/>. One thread appends while any number read; a reader stops at the last document that it knows of.
/// </summary>
internal sealed class Postings(string stem)
{
    private byte[] bytes = [];
    private int length;
    private int last = -1;

    /// <summary>The stem.</summary>
    public string Stem { get; } = stem;

    /// <summary>The words of this stem.</summary>
    public IReadOnlyList<Word> Words { get; private set; } = [];

    /// <summary>How many living documents hold it.</summary>
    public int Documents { get; set; }

    /// <summary>How often the document that the writer reads at the moment holds it.</summary>
    public int Pending { get; set; }

    /// <summary>What is written so far, for <see cref="PostingCursor"/>.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            // The array is replaced by longer ones: read after the length, it is long enough.
            int written = Volatile.Read(ref length);
            return Volatile.Read(ref bytes).AsSpan(0, written);
        }
    }

    public void Add(Word word) => Words = [.. Words, word];

    /// <summary>Appends a document with a higher number than all before.</summary>
    public void Append(int document, bool often)
    {
        uint value = ((uint)(document - last) << 1) | (often ? 1u : 0);
        last = document;
        int end = length;
        if (end + SevenBits.Most > bytes.Length)
        {
            byte[] longer = new byte[end + SevenBits.Most + (end / 2)];
            bytes.AsSpan(0, end).CopyTo(longer);
            Volatile.Write(ref bytes, longer);
        }

        SevenBits.Write(bytes, ref end, value);
        Volatile.Write(ref length, end);
    }
}

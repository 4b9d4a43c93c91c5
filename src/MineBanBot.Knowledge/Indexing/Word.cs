namespace MineBanBot.Knowledge.Indexing;

/// <summary>
/// A word as entries spell it, folded, with the documents that hold it: in ascending order, the difference to the one before and a bit that
/// says whether it stands there more than once, as <see cref="SevenBits"/>. One thread appends while any number read; a reader stops at the
/// last document that it knows of.
/// </summary>
/// <param name="number">Its number, in the order of first occurrence.</param>
/// <param name="text">The word.</param>
/// <param name="form">The form of the same stem that came before it; null: it is the first.</param>
internal sealed class Word(int number, string text, Word? form)
{
    /// <summary>How many capitals outweigh a small letter: one headline in small letters makes no ordinary word of a name.</summary>
    public const int CapitalsForSmall = 20;

    private byte[] bytes = [];
    private int length;
    private int last = -1;

    /// <summary>Its number, in the order of first occurrence.</summary>
    public int Number => number;

    /// <summary>The word.</summary>
    public string Text => text;

    /// <summary>How many living documents hold it, in the newest version.</summary>
    public int Documents { get; set; }

    /// <summary>How often the document that the writer reads at the moment holds it; for the writer.</summary>
    public int Pending { get; set; }

    /// <summary>How often it stands inside a sentence with a capital, less <see cref="CapitalsForSmall"/> times how often it stands there without one.</summary>
    public int Capitals { get; set; }

    /// <summary>Whether it is a name: written with a capital where no sentence begins.</summary>
    public bool IsName => Capitals > 0;

    /// <summary>It and the forms of the same stem that came before it: of the last one, all.</summary>
    public IEnumerable<Word> Forms
    {
        get
        {
            for (Word? each = this; each is not null; each = each.Earlier)
            {
                yield return each;
            }
        }
    }

    /// <summary>The documents, for <see cref="PostingCursor"/>.</summary>
    public ReadOnlySpan<byte> Postings
    {
        get
        {
            // The array is replaced by longer ones: read after the length, it is long enough.
            int written = Volatile.Read(ref length);
            return Volatile.Read(ref bytes).AsSpan(0, written);
        }
    }

    private Word? Earlier => form;

    /// <summary>Appends a document with a higher number than all before.</summary>
    public void Append(int document, bool often)
    {
        uint value = ((uint)(document - last) << 1) | (often ? 1u : 0);
        last = document;
        int end = length;
        if (end + SevenBits.Most > bytes.Length)
        {
            byte[] longer = new byte[end == 0 ? SevenBits.Most + 3 : end + SevenBits.Most + (end / 3)];
            bytes.AsSpan(0, end).CopyTo(longer);
            Volatile.Write(ref bytes, longer);
        }

        SevenBits.Write(bytes, ref end, value);
        Volatile.Write(ref length, end);
    }
}

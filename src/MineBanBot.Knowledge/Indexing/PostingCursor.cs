namespace MineBanBot.Knowledge.Indexing;

/// <summary>Walks over <see cref="Word.Postings"/>.</summary>
internal ref struct PostingCursor(ReadOnlySpan<byte> written)
{
    private readonly ReadOnlySpan<byte> written = written;
    private int position;

    /// <summary>The document it stands on; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>Whether the stem stands there more than once.</summary>
    public bool Often { get; private set; }

    /// <summary>Goes to the next document; false: there is none.</summary>
    public bool Next()
    {
        if (position >= written.Length)
        {
            return false;
        }

        uint value = SevenBits.Read(written, ref position);
        Document += (int)(value >> 1);
        Often = (value & 1) != 0;
        return true;
    }
}

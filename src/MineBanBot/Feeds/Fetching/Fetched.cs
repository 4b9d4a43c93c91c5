namespace MineBanBot.Feeds.Fetching;

/// <summary>What a fetch gave.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    /// <summary>A document.</summary>
    /// <param name="Bytes">Its bytes, decompressed.</param>
    /// <param name="Charset">The encoding that the header names; null: none.</param>
    /// <param name="Address">Where it was found, after redirects.</param>
    public sealed record Document(byte[] Bytes, string? Charset, Uri Address) : Fetched;

    /// <summary>None.</summary>
    /// <param name="Reason">Why, in one sentence.</param>
    public sealed record Failed(string Reason) : Fetched;
}

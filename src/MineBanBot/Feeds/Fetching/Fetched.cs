namespace MineBanBot.Feeds.Fetching;

/// <summary>What a fetch gave.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    /// <summary>How long the server asks to be left alone (Retry-After); null: it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How long the answer stays fresh (Cache-Control: max-age); null: not said.</summary>
    public TimeSpan? Fresh { get; init; }

    /// <summary>Where redirects led that are for good (301, 308) from the address on; null: nowhere. Not of a failure.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>A document.</summary>
    /// <param name="Bytes">Its bytes, decompressed.</param>
    /// <param name="Charset">The encoding that the header names; null: none.</param>
    /// <param name="Address">Where it was found, after redirects.</param>
    public sealed record Document(byte[] Bytes, string? Charset, Uri Address) : Fetched
    {
        /// <summary>To be sent with the next fetch.</summary>
        public Validators Validators { get; init; } = Validators.None;
    }

    /// <summary>The version that is known already.</summary>
    public sealed record NotModified : Fetched;

    /// <summary>None.</summary>
    /// <param name="Reason">Why, in one sentence.</param>
    public sealed record Failed(string Reason) : Fetched
    {
        /// <summary>Whether the server says that it is gone for good (410).</summary>
        public bool Gone { get; init; }
    }
}

namespace MineBanBot.Posting.Ledger;

/// <summary>Where a posting stands, as it is stored.</summary>
internal static class PostingState
{
    /// <summary>Nothing of it is at Discord: it waits for its turn, or to be tried again.</summary>
    public const string Planned = "planned";

    /// <summary>It is on its way, or was when its response was lost; the same nonce may go out again.</summary>
    public const string Sending = "sending";

    /// <summary>It stands in the channel.</summary>
    public const string Posted = "posted";

    /// <summary>It does not stand in the channel and will not.</summary>
    public const string Failed = "failed";

    /// <summary>It may stand in the channel; only reading the channel back can tell.</summary>
    public const string Unknown = "unknown";
}

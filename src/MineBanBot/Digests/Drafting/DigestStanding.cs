namespace MineBanBot.Digests.Drafting;

/// <summary>How far a digest has come, as it is stored.</summary>
internal static class DigestStanding
{
    /// <summary>Moderators may change it; it is not to be posted yet.</summary>
    public const string Draft = "draft";

    /// <summary>It may be posted as it is.</summary>
    public const string Approved = "approved";

    /// <summary>It was handed over to the postings, which say how it went.</summary>
    public const string Posted = "posted";

    /// <summary>There was nothing new, and nothing was posted.</summary>
    public const string Empty = "empty";

    /// <summary>A moderator discarded it.</summary>
    public const string Declined = "declined";

    /// <summary>Nobody approved it in time.</summary>
    public const string Expired = "expired";
}

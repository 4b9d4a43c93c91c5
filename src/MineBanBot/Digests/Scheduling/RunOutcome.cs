namespace MineBanBot.Digests.Scheduling;

/// <summary>What became of a due time, as it is stored.</summary>
internal static class RunOutcome
{
    /// <summary>A digest was handed over to be posted.</summary>
    public const string Posted = "posted";

    /// <summary>Nobody was there in time.</summary>
    public const string Missed = "missed";

    /// <summary>There was nothing new.</summary>
    public const string Empty = "empty";

    /// <summary>Nobody approved it in time.</summary>
    public const string Unapproved = "unapproved";

    /// <summary>A moderator declined it.</summary>
    public const string Declined = "declined";
}

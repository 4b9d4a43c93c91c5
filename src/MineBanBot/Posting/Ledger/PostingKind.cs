namespace MineBanBot.Posting.Ledger;

/// <summary>What a posting is for, as it is stored.</summary>
internal static class PostingKind
{
    /// <summary>An entry, for those who follow a state or a topic; its subject is the entry's id.</summary>
    public const string Entry = "entry";

    /// <summary>How many entries were left out of a run.</summary>
    public const string More = "more";

    /// <summary>A change of a state's facts.</summary>
    public const string Status = "status";

    /// <summary>A digest; its subject is the digest's id.</summary>
    public const string Digest = "digest";

    /// <summary>A word to the moderators.</summary>
    public const string Notice = "notice";
}

namespace MineBanBot.Posting.Sending;

/// <summary>Why something could not be posted, as far as somebody can do something about it.</summary>
internal enum FailureCause
{
    /// <summary>The bot lacks a permission.</summary>
    Forbidden,

    /// <summary>The channel is no longer there.</summary>
    Gone,

    /// <summary>Anything else.</summary>
    Other,
}

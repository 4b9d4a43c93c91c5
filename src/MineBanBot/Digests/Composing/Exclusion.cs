namespace MineBanBot.Digests.Composing;

/// <summary>Why an entry is no candidate for a digest.</summary>
internal enum Exclusion
{
    /// <summary>It was published before or after.</summary>
    OutsidePeriod,

    /// <summary>An earlier digest had it, or had no room for it.</summary>
    ToldBefore,

    /// <summary>It names none of the states that are wanted.</summary>
    OtherStates,

    /// <summary>It is about none of the topics that are wanted.</summary>
    OtherTopics,
}

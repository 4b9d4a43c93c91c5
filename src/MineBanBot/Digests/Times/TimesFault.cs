namespace MineBanBot.Digests.Times;

/// <summary>Why a text is no times of digests.</summary>
internal enum TimesFault
{
    /// <summary>It says something else.</summary>
    NotUnderstood,

    /// <summary>They never come.</summary>
    Never,

    /// <summary>They come more often than once an hour.</summary>
    TooOften,
}

namespace MineBanBot.Knowledge.Searching;

/// <summary>How one word becomes another by a single slip of the finger.</summary>
internal enum Slip
{
    /// <summary>They are the same.</summary>
    None,

    /// <summary>Two neighbours changed places.</summary>
    Swapped,

    /// <summary>A letter was typed twice, or one of two alike was left out.</summary>
    Doubled,

    /// <summary>The key beside the right one was hit.</summary>
    Beside,

    /// <summary>A letter was left out.</summary>
    Missing,

    /// <summary>A letter came in between.</summary>
    Inserted,

    /// <summary>Another letter was typed.</summary>
    Replaced,

    /// <summary>It takes more than one slip.</summary>
    More,
}

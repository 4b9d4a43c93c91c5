namespace MineBanBot.Store;

/// <summary>Whether a store can be read.</summary>
internal enum StoreState
{
    /// <summary>There is none yet, or nothing in it.</summary>
    Empty,

    /// <summary>It was written by an older version and has to be prepared first.</summary>
    Older,

    /// <summary>It can.</summary>
    Current,
}

namespace MineBanBot.Knowledge.Search;

/// <summary>How hits are ordered.</summary>
public enum SearchOrder
{
    /// <summary>The best first.</summary>
    BestFirst,

    /// <summary>Those that fit nearly as well as the best one, the newest first.</summary>
    NewestFirst,
}

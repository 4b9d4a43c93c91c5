namespace MineBanBot.Tests.Posting;

/// <summary>What goes wrong when something is sent.</summary>
public enum SendFault
{
    None,

    /// <summary>It never arrives, and no answer comes.</summary>
    LostBefore,

    /// <summary>It arrives, and no answer comes.</summary>
    LostAfter,

    /// <summary>The process dies before it arrives.</summary>
    DiesBefore,

    /// <summary>It arrives, and the process dies before it knows.</summary>
    DiesAfter,

    Limited,

    Forbidden,

    Gone,

    Invalid,
}

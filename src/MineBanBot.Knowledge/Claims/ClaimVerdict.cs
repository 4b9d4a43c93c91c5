namespace MineBanBot.Knowledge.Claims;

/// <summary>How what a text says compares with the tables.</summary>
public enum ClaimVerdict
{
    /// <summary>The tables say the same.</summary>
    Agrees,

    /// <summary>The tables say something else.</summary>
    Differs,

    /// <summary>The tables hold two sides of it.</summary>
    Disputed,

    /// <summary>The tables speak of it, but not so that it can be compared: a plan, or a day that is not known.</summary>
    CannotTell,
}

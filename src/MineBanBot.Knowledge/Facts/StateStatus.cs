namespace MineBanBot.Knowledge.Facts;

/// <summary>A state's standing towards the treaty on the row's as-of date.</summary>
public enum StateStatus
{
    /// <summary>Never signed nor joined.</summary>
    NonParty,

    /// <summary>Signed without ratifying.</summary>
    Signatory,

    /// <summary>Joined and still in.</summary>
    StateParty,

    /// <summary>Gave notice of withdrawal that has not taken effect.</summary>
    Withdrawing,

    /// <summary>Was a State Party; the withdrawal took effect (Art. 20).</summary>
    Withdrawn,
}

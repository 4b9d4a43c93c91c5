namespace MineBanBot.Knowledge.Claims;

/// <summary>What a clause says of states and the treaty.</summary>
internal enum Predicate
{
    /// <summary>Nothing that can be compared.</summary>
    None,

    /// <summary>Joined: an event.</summary>
    Joined,

    /// <summary>Is or was a State Party.</summary>
    Member,

    /// <summary>Is no State Party, or never joined.</summary>
    Outside,

    /// <summary>Signed.</summary>
    Signed,

    /// <summary>Did not sign.</summary>
    NotSigned,

    /// <summary>Left: an event.</summary>
    Left,

    /// <summary>Did not leave.</summary>
    Stayed,

    /// <summary>Suspended the treaty.</summary>
    Suspended,

    /// <summary>Plans, announces or is about to join or to leave.</summary>
    Plans,
}

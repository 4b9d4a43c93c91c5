namespace MineBanBot.Knowledge.Counts;

/// <summary>Which states a list is of, by how they stand towards the treaty.</summary>
public enum Standing
{
    /// <summary>All, by how they stand.</summary>
    Any,

    /// <summary>Joined and not left.</summary>
    Party,

    /// <summary>Not in: never joined, or left.</summary>
    Outside,

    /// <summary>Neither signed nor joined.</summary>
    Never,

    /// <summary>Signed and not joined.</summary>
    Signatory,

    /// <summary>In, with a notice of withdrawal given.</summary>
    Leaving,

    /// <summary>Left.</summary>
    Withdrawn,
}

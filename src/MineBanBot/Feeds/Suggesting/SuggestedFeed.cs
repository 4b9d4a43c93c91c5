namespace MineBanBot.Feeds.Suggesting;

/// <summary>A public source that an operator may turn on.</summary>
internal sealed record SuggestedFeed
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its address.</summary>
    public required Uri Url { get; init; }

    /// <summary>What it reports on.</summary>
    public required string Covers { get; init; }

    /// <summary>Language as BCP 47 writes it: "en".</summary>
    public required string Language { get; init; }

    /// <summary>Who is behind it, and what it leans to.</summary>
    public required string Standpoint { get; init; }

    /// <summary>Whether somebody has fetched it.</summary>
    public required bool Verified { get; init; }
}

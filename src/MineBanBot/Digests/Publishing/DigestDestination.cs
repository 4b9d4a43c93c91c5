namespace MineBanBot.Digests.Publishing;

/// <summary>How a digest is posted in its channel.</summary>
internal sealed record DigestDestination
{
    /// <summary>As a message or several, without more.</summary>
    public static DigestDestination Plain { get; } = new();

    /// <summary>Whether a digest without news says so; otherwise nothing is posted.</summary>
    public bool SaysNothingNew { get; init; }
}

namespace MineBanBot.Feeds.Storing;

/// <summary>A feed that is read again and again, and how it fares.</summary>
internal sealed record Feed
{
    /// <summary>Short name: lower case letters, digits and hyphens. The first part of its entries' ids.</summary>
    public required string Key { get; init; }

    /// <summary>Its address.</summary>
    public required Uri Url { get; init; }

    /// <summary>How it is shown.</summary>
    public required string Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The page that it belongs to; null: not known.</summary>
    public Uri? Site { get; init; }

    /// <summary>Whether it rests until somebody resumes it.</summary>
    public bool Paused { get; init; }

    /// <summary>Whether all items are taken, whatever they speak of.</summary>
    public bool Everything { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The server whose moderators added it and are told of its failures; null: the operator.</summary>
    public string? Guild { get; init; }

    /// <summary>What the server calls the version that was read last; null: it does not say.</summary>
    public string? ETag { get; init; }

    /// <summary>When that version was made, as the server writes it; null: it does not say.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was read for the first time; null: not yet. What it held then is no news.</summary>
    public DateTimeOffset? PrimedAt { get; init; }

    /// <summary>When it was last asked for; null: never.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>When it was last read well; null: never.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>Since when it fails; null: it does not.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How often it has failed since then.</summary>
    public int Failures { get; init; }

    /// <summary>Why it failed last, in one sentence; null: it did not.</summary>
    public string? LastError { get; init; }

    /// <summary>When the moderators were told that it fails; null: they were not, or it has recovered.</summary>
    public DateTimeOffset? NoticedAt { get; init; }

    /// <summary>When it is due.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>Where it says that it has moved for good; null: nowhere.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>How often in a row it has said so.</summary>
    public int MovedTimes { get; init; }
}

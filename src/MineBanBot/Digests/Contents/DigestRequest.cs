namespace MineBanBot.Digests.Contents;

/// <summary>What a digest is to be made of.</summary>
internal sealed record DigestRequest
{
    /// <summary>Most items that a digest can have: as many as a select in Discord has options.</summary>
    public const int Limit = 25;

    /// <summary>The first day of the period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day of the period, which is the day of the digest.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Entries of so many days before the period belong to it, too, unless the channel was told of them: they came in late.</summary>
    public int LookBack { get; init; }

    /// <summary>ISO alpha-3 codes of the states that are wanted; empty: all, and entries that name none.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The topics that are wanted; empty: all, and entries without one.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Most items, 1 to <see cref="Limit"/>.</summary>
    public int Most { get; init; } = 10;

    /// <summary>Code of the language of its fixed phrases.</summary>
    public string Language { get; init; } = "en";
}

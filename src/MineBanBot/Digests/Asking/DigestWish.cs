namespace MineBanBot.Digests.Asking;

/// <summary>What somebody asks a digest to be; what they leave out is filled in.</summary>
internal sealed record DigestWish
{
    /// <summary>The first day; null: since the channel's last digest.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null: today.</summary>
    public DateOnly? To { get; init; }

    /// <summary>ISO alpha-3 codes of the states; empty: all.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The topics; empty: all.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Most items; null: as is usual.</summary>
    public int? Most { get; init; }

    /// <summary>Whether nothing was asked for in particular.</summary>
    public bool IsPlain => From is null && To is null && Countries.Count == 0 && Topics.Count == 0 && Most is null;
}

using MineBanBot.Feeds.Health;
using MineBanBot.Feeds.Scheduling;
using MineBanBot.Knowledge.Entries;

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

    /// <summary>How often it asked to be read when it was last read.</summary>
    public FeedPace Pace { get; init; } = FeedPace.None;

    /// <summary>How it fares.</summary>
    public FeedHealth Health { get; init; } = new();

    /// <summary>When it is due.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>Until when whoever claimed it holds it, which names the claim; null: it was not claimed.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Where it says that it has moved for good; null: nowhere.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>How often in a row it has said so.</summary>
    public int MovedTimes { get; init; }

    /// <summary>How it fares, in sentences.</summary>
    /// <param name="now">The moment.</param>
    public string InWords(DateTimeOffset now) =>
        $"{Health.InWords(now, Paused ? null : NextAt)}{(Paused && MovedTimes >= Move.Enough && MovedTo is { } other ? $" It has moved to {other.AbsoluteUri}, which is read as another feed." : "")}";

    /// <summary>The feed as the source of its entries.</summary>
    public EntrySource ToSource() => new(Key, Publisher, Title, Site);
}

using MineBanBot.Digests.Contents;
using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Digests.Composing;

/// <summary>What a channel was told by earlier digests.</summary>
internal sealed record DigestPast
{
    /// <summary>Nothing.</summary>
    public static DigestPast None { get; } = new();

    /// <summary>The last day of the last digest; null: there is none.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>Ids of entries that were posted, taken out, or had no room.</summary>
    public IReadOnlySet<string> Entries { get; init; } = new HashSet<string>();

    /// <summary>Keys of facts that were posted.</summary>
    public IReadOnlySet<string> Facts { get; init; } = new HashSet<string>();

    /// <summary>The newest date that the figures spoke for then; null: none.</summary>
    public PartialDate? FiguresAsOf { get; init; }

    /// <summary>What these digests told.</summary>
    public static DigestPast Of(IReadOnlyCollection<Digest> digests)
    {
        PartialDate[] editions = [.. digests.Select(digest => digest.FiguresAsOf).OfType<PartialDate>()];
        return new DigestPast
        {
            Last = digests.Count == 0 ? null : digests.Max(digest => digest.Request.To),
            Entries = digests
                .SelectMany(digest => digest.Items.Concat(digest.Dropped).Select(item => item.Entry).Concat(digest.Left))
                .Where(entry => entry.Length > 0)
                .ToHashSet(),
            Facts = digests.SelectMany(digest => digest.OnThisDay.Concat(digest.Membership)).Select(fact => fact.Key).ToHashSet(),
            FiguresAsOf = editions.Length == 0 ? null : editions.Max(),
        };
    }
}

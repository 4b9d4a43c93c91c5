using MineBanBot.Digests.Contents;
using MineBanBot.Knowledge.Dates;

namespace MineBanBot.Digests.Composing;

/// <summary>What a channel was told by earlier digests.</summary>
internal sealed record DigestPast
{
    /// <summary>Nothing.</summary>
    public static DigestPast None { get; } = new();

    /// <summary>What the digests were asked to be that told of the news of their day, the newest first.</summary>
    public IReadOnlyList<DigestRequest> Live { get; init; } = [];

    /// <summary>Ids of entries that were posted, taken out, or had no room.</summary>
    public IReadOnlySet<string> Entries { get; init; } = new HashSet<string>();

    /// <summary>Keys of facts that were posted.</summary>
    public IReadOnlySet<string> Facts { get; init; } = new HashSet<string>();

    /// <summary>The newest date that the figures spoke for then; null: none.</summary>
    public PartialDate? FiguresAsOf { get; init; }

    /// <summary>The newest date that the tables of states spoke for then; null: none.</summary>
    public PartialDate? MembershipAsOf { get; init; }

    /// <summary>The last day of the last digest that told of all that is wanted; null: there is none.</summary>
    /// <param name="countries">The states that are wanted; empty: all.</param>
    /// <param name="topics">The topics that are wanted; empty: all.</param>
    public DateOnly? LastOf(IReadOnlyList<string> countries, IReadOnlyList<string> topics) =>
        Live.FirstOrDefault(request => Covers(request.Countries, countries) && Covers(request.Topics, topics))?.To;

    /// <summary>What these digests told.</summary>
    /// <param name="digests">The newest first.</param>
    public static DigestPast Of(IReadOnlyCollection<Digest> digests)
    {
        return new DigestPast
        {
            Entries = digests
                .SelectMany(digest => digest.Items.Concat(digest.Dropped).Select(item => item.Entry).Concat(digest.Left))
                .Where(entry => entry.Length > 0)
                .ToHashSet(),
            Facts = digests.SelectMany(digest => digest.OnThisDay.Concat(digest.Membership)).Select(fact => fact.Key).ToHashSet(),
            FiguresAsOf = digests.Select(digest => digest.FiguresAsOf).Max(),
            MembershipAsOf = digests.Select(digest => digest.MembershipAsOf).Max(),
        };
    }

    private static bool Covers(IReadOnlyList<string> told, IReadOnlyList<string> wanted) => told.Count == 0 || (wanted.Count > 0 && wanted.All(told.Contains));
}

using MineBanBot.Digests.Contents;
using MineBanBot.Knowledge.Entries;

namespace MineBanBot.Digests.Composing;

/// <summary>
/// How important an entry is: by its topic first; within a topic what several sources report comes before what one does, and then what is
/// newer. The points are told to whoever asks why.
/// </summary>
internal static class Importance
{
    private const int PointsOfSource = 3;
    private const int MostSources = 3;

    /// <summary>Its weight.</summary>
    /// <param name="topics">What the entry is about.</param>
    /// <param name="others">How many other publishers report it.</param>
    public static int Of(IReadOnlyList<string> topics, int others) => DigestTopics.PointsOf(DigestTopics.First(topics)) + OfSources(others);

    /// <summary>What speaks for it: <see cref="Of"/> in its parts.</summary>
    public static IReadOnlyList<DigestReason> Reasons(IReadOnlyList<string> topics, int others)
    {
        List<DigestReason> reasons = [];
        if (DigestTopics.First(topics) is { } topic)
        {
            reasons.Add(new DigestReason(topic, DigestTopics.PointsOf(topic)));
        }

        if (others > 0)
        {
            reasons.Add(new DigestReason(DigestReason.Sources, OfSources(others)));
        }

        return reasons;
    }

    /// <summary>How many publishers beside its own report an entry.</summary>
    public static int Others(Entry entry)
    {
        // Nearly all entries have none.
        return entry.Also.Count == 0 ? 0 : entry.Also.Select(also => also.Publisher).Where(publisher => publisher != entry.Source.Publisher).Distinct().Count();
    }

    private static int OfSources(int others) => PointsOfSource * Math.Min(others, MostSources);
}

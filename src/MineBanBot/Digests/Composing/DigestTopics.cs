namespace MineBanBot.Digests.Composing;

/// <summary>The topics of entries, the most important first, and what each counts for an item.</summary>
internal static class DigestTopics
{
    /// <summary>All of them. What stands behind the topic is its number of points; they are far enough apart that no number of sources makes up for one.</summary>
    public static IReadOnlyList<(string Name, int Points)> All { get; } =
        [("casualties", 70), ("use", 60), ("membership", 50), ("clearance", 40), ("policy", 30), ("stockpiles", 20), ("victim_assistance", 10)];

    /// <summary>The most important of some topics; null: there is none.</summary>
    public static string? First(IEnumerable<string> topics) => All.Select(topic => topic.Name).FirstOrDefault(topics.Contains);

    /// <summary>What a topic counts; 0: it is none.</summary>
    public static int PointsOf(string? topic) => All.FirstOrDefault(each => each.Name == topic).Points;

    /// <summary>Whether there is such a topic.</summary>
    public static bool Has(string topic) => PointsOf(topic) > 0;
}

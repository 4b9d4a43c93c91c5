namespace MineBanBot.Follow;

/// <summary>The topics that entries are tagged with, as people read them.</summary>
internal static class Topics
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All = ["use", "casualties", "clearance", "stockpiles", "victim_assistance", "policy", "membership"];

    /// <summary>A topic in words.</summary>
    public static string InWords(string topic) => topic.Replace('_', ' ');
}

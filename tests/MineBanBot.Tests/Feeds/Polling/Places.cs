namespace MineBanBot.Tests.Feeds.Polling;

/// <summary>Places to report from.</summary>
internal static class Places
{
    private static readonly string[] All = ["Libya", "Ukraine", "Yemen", "Angola", "Myanmar", "Colombia", "Cambodia", "Iraq", "Zuwara", "Kherson"];

    public static string Of(Random chance) => All[chance.Next(All.Length)];
}

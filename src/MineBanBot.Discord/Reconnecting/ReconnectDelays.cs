namespace MineBanBot.Discord.Reconnecting;

/// <summary>How long to wait before each attempt to connect again.</summary>
internal static class ReconnectDelays
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Endless: almost at once first, then doubling to a minute, each with jitter, so that many bots cut off together do not come
    /// back together.
    /// </summary>
    public static IEnumerable<TimeSpan> Of(Jitter jitter)
    {
        yield return jitter.PartOf(TimeSpan.FromSeconds(1));
        for (TimeSpan step = TimeSpan.FromSeconds(2); ; step = step * 2 < Longest ? step * 2 : Longest)
        {
            yield return jitter.Between(step / 2, step);
        }
    }
}

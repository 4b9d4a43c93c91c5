using MineBanBot.Digests.Times;

using NodaTime;

namespace MineBanBot.Digests.Scheduling;

/// <summary>The due times that have come, when somebody looks.</summary>
/// <param name="ToPost">The one to post now; null: none came within the window.</param>
/// <param name="Missed">Those that are skipped, the first one first; of very many the newest.</param>
/// <param name="Next">The first one that is still to come; null: there is none.</param>
internal sealed record DueTimes(Instant? ToPost, IReadOnlyList<Instant> Missed, Instant? Next)
{
    /// <summary>Within this time the last one is caught up; what is older is skipped.</summary>
    public static readonly Duration Window = Duration.FromHours(6);

    private const int MostMissed = 100;

    /// <summary>What has come since.</summary>
    /// <param name="times">The times.</param>
    /// <param name="zone">Where the clock hangs.</param>
    /// <param name="first">The one that was next when somebody looked before; it has come.</param>
    /// <param name="now">The present.</param>
    public static DueTimes Since(WallTimes times, DateTimeZone zone, Instant first, Instant now)
    {
        Queue<Instant> come = [];
        Instant? next = first;
        while (next is { } due && due <= now)
        {
            come.Enqueue(due);
            if (come.Count > MostMissed + 1)
            {
                come.Dequeue();
            }

            next = times.NextAfter(due, zone);
        }

        Instant[] all = [.. come];
        bool inTime = all.Length > 0 && now - all[^1] <= Window;
        return new DueTimes(inTime ? all[^1] : null, inTime ? all[..^1] : all, next);
    }
}

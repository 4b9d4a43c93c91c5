using MineBanBot.Discord.Gateway;

namespace MineBanBot.Discord.Reconnecting;

/// <summary>
/// How long a shard waits before it comes back: hardly at all to a session that was up, longer and longer to one that never is.
/// Each second away is one in which interactions are lost.
/// </summary>
internal sealed class ReconnectPace(TimeProvider time, Jitter jitter)
{
    // A server that takes us and cuts us off again and again is in trouble, and quick returns would make that worse.
    private const int QuickReturns = 5;

    private static readonly TimeSpan QuickWindow = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(200);

    private readonly Queue<long> quick = new();
    private IEnumerator<TimeSpan> delays = ReconnectDelays.Of(jitter).GetEnumerator();
    private bool inLoop;

    /// <summary>The wait after this end of a connection.</summary>
    /// <param name="end">Why it ended.</param>
    /// <param name="uptime">How long its session was up; null when it never was.</param>
    public TimeSpan After(SessionEnd end, TimeSpan? uptime)
    {
        if (uptime >= Lasting)
        {
            inLoop = false;
            quick.Clear();
            delays = ReconnectDelays.Of(jitter).GetEnumerator();
        }

        // New sessions are limited to a number a day, so only one that lasted is replaced in a hurry.
        bool expected = uptime >= Lasting || (end is SessionEnd.Resume resume && (resume.AsAsked || uptime is not null));
        if (expected && MayBeQuick())
        {
            delays = ReconnectDelays.Of(jitter).GetEnumerator();
            return end.Pause ?? jitter.PartOf(AtOnce);
        }

        delays.MoveNext();
        return end.Pause ?? delays.Current;
    }

    private bool MayBeQuick()
    {
        while (quick.TryPeek(out long oldest) && time.GetElapsedTime(oldest) > QuickWindow)
        {
            quick.Dequeue();
        }

        // Once in such a loop the longer waits would empty the window: only a connection that lasts ends it.
        inLoop |= quick.Count >= QuickReturns;
        if (!inLoop)
        {
            quick.Enqueue(time.GetTimestamp());
        }

        return !inLoop;
    }
}

using System.Net;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Rest;

namespace MineBanBot.Discord.Limits;

/// <summary>
/// How many requests Discord refused of late. At 10,000 within ten minutes it bans the address
/// (https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans), so that we stop far before.
/// </summary>
internal sealed class InvalidRequests(TimeProvider time, ILogger log)
{
    /// <summary>Where somebody should look.</summary>
    public const int Alarming = 1_000;

    /// <summary>Where nothing more is sent.</summary>
    public const int TooMany = 5_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Queue<long> refused = new();
    private bool alarmed;

    /// <summary>Whether nothing more may be sent for now.</summary>
    public bool AreTooMany => Count() >= TooMany;

    /// <summary>Looks at an answer.</summary>
    public void Learn(RestResult.Refused answer)
    {
        bool counts = (HttpStatusCode)answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            || ((HttpStatusCode)answer.Status is HttpStatusCode.TooManyRequests && answer.Reach != LimitReach.Shared);
        if (!counts)
        {
            return;
        }

        int count;
        bool alarm;
        lock (gate)
        {
            refused.Enqueue(time.GetTimestamp());
            count = CountInGate();
            alarm = count is TooMany || (count >= Alarming && !alarmed);
            alarmed = count >= Alarming;
        }

        if (alarm)
        {
            log.LogError(
                "Discord refused {Count} requests within {Minutes} minutes; it bans addresses at 10,000, this bot stops asking at {Stop}",
                count,
                Window.TotalMinutes,
                TooMany);
        }
    }

    private int Count()
    {
        lock (gate)
        {
            return CountInGate();
        }
    }

    private int CountInGate()
    {
        while (refused.TryPeek(out long oldest) && time.GetElapsedTime(oldest) >= Window)
        {
            refused.Dequeue();
        }

        return refused.Count;
    }
}

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Sharding;

/// <summary>
/// How many sessions may still be started today. Discord resets the token of a bot that overdoes it
/// (https://discord.com/developers/docs/events/gateway#session-start-limit-object).
/// </summary>
internal sealed class SessionStarts
{
    private const int Usual = 1000;

    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Lock gate = new();
    private int total;
    private int remaining;
    private DateTimeOffset resetAt;

    /// <summary>Starts from what Discord said; as usual when it said nothing.</summary>
    public SessionStarts(GatewayBotData.StartLimit? limit, TimeProvider time, ILogger log)
    {
        (this.time, this.log) = (time, log);
        Learn(limit ?? new GatewayBotData.StartLimit(Usual, Usual, 0, 1));
    }

    /// <summary>What Discord says now is what counts.</summary>
    public void Learn(GatewayBotData.StartLimit? limit)
    {
        if (limit is null)
        {
            return;
        }

        lock (gate)
        {
            (total, remaining) = (limit.Total ?? Usual, limit.Remaining ?? Usual);
            resetAt = time.GetUtcNow() + TimeSpan.FromMilliseconds(limit.ResetAfter ?? 0);
        }

        log.LogInformation("{Remaining} of {Total} session starts are left today", remaining, total);
    }

    /// <summary>Returns when a session may be started, and counts it.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        while (!TryTake(out wait))
        {
            log.LogWarning("No session may be started for another {Seconds:0.0} s: today's {Total} are used up", wait.TotalSeconds, total);
            await Task.Delay(wait, time, cancellationToken);
        }

        if (remaining < total / 10)
        {
            log.LogWarning(
                "Only {Remaining} of {Total} session starts are left for another {Hours:0.0} h; with none left the bot would have to wait",
                remaining,
                total,
                wait.TotalHours);
        }
    }

    private bool TryTake(out TimeSpan wait)
    {
        lock (gate)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (now >= resetAt)
            {
                remaining = total;
                resetAt = now + TimeSpan.FromDays(1);
            }

            wait = resetAt - now;
            if (remaining > 0)
            {
                remaining--;
                return true;
            }

            return false;
        }
    }
}

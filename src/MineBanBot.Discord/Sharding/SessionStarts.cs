using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Sharding;

/// <summary>
/// How many sessions may still be started today. Discord resets the token of a bot that overdoes it
/// (https://discord.com/developers/docs/events/gateway#session-start-limit-object).
/// </summary>
internal sealed class SessionStarts(GatewayBotData.StartLimit? limit, TimeProvider time, ILogger log)
{
    private readonly int total = limit?.Total ?? 1000;
    private readonly Lock gate = new();
    private int remaining = limit?.Remaining ?? 1000;
    private DateTimeOffset resetAt = time.GetUtcNow() + TimeSpan.FromMilliseconds(limit?.ResetAfter ?? 0);

    /// <summary>Returns when a session may be started, and counts it.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        while (!TryTake(out TimeSpan wait))
        {
            log.LogWarning("No session may be started for another {Seconds:0.0} s: today's {Total} are used up", wait.TotalSeconds, total);
            await Task.Delay(wait, time, cancellationToken);
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

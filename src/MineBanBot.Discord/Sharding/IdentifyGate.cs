using System.Collections.Concurrent;

using Microsoft.Extensions.Logging;

using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Sharding;

/// <summary>
/// Lets shards identify no faster than Discord allows: one in five seconds for each of max_concurrency buckets
/// (https://discord.com/developers/docs/events/gateway#sharding-max-concurrency).
/// </summary>
/// <param name="limit">What Discord allows.</param>
/// <param name="reread">Asks Discord anew where that is due; gives null where it is not.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class IdentifyGate(
    GatewayBotData.StartLimit? limit, Func<CancellationToken, Task<GatewayBotData?>> reread, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    private readonly SessionStarts starts = new(limit, time, log);
    private readonly int concurrency = Math.Max(1, limit?.MaxConcurrency ?? 1);

    // Made when first used: the concurrency is a number from outside, the shards are few.
    private readonly ConcurrentDictionary<int, Bucket> buckets = new();
    private volatile Uri? address;

    /// <summary>Waits until this shard may identify. The slot must be disposed of, used or not.</summary>
    public async Task<IdentifySlot> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        Bucket bucket = buckets.GetOrAdd(shard % concurrency, _ => new Bucket());
        await bucket.Turn.WaitAsync(cancellationToken);
        try
        {
            if (bucket.LastUsed is { } last && Spacing - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            // Other processes of the same bot, and yesterday's number, count too: what is left is what Discord says.
            if (await reread(cancellationToken) is { } fresh)
            {
                starts.Learn(fresh.SessionStartLimit);
                address = fresh.Address ?? address;
            }

            await starts.TakeAsync(cancellationToken);
        }
        catch
        {
            bucket.Turn.Release();
            throw;
        }

        return new IdentifySlot(address, used => Leave(bucket, used));
    }

    private void Leave(Bucket bucket, bool used)
    {
        if (used)
        {
            bucket.LastUsed = time.GetTimestamp();
        }

        bucket.Turn.Release();
    }

    private sealed class Bucket
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long? LastUsed { get; set; }
    }
}

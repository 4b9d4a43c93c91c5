using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;

using MineBanBot.Discord.Rest;

namespace MineBanBot.Discord.Limits;

/// <summary>
/// Rate limits as Discord's headers teach them; none is hard-coded
/// (https://discord.com/developers/docs/topics/rate-limits#header-format).
/// </summary>
internal sealed class RateLimits(TimeProvider time) : IDisposable
{
    private readonly GlobalLimit global = new(time);
    private readonly ConcurrentDictionary<string, string> hashes = new();
    private readonly ConcurrentDictionary<string, RateLimitBucket> buckets = new();

    /// <summary>
    /// Waits until the call may be made; null for calls of interactions. Those have a limit to each token, which this client's
    /// two or three calls do not reach, and a bucket for each token would never be used again.
    /// </summary>
    public async Task<RateLimitBucket?> EnterAsync(Route route, CancellationToken cancellationToken)
    {
        if (route.OfInteraction)
        {
            return null;
        }

        RateLimitBucket bucket = buckets.GetOrAdd(KeyOf(route), _ => new RateLimitBucket(time));
        await bucket.EnterAsync(cancellationToken);
        try
        {
            await global.EnterAsync(cancellationToken);
        }
        catch
        {
            bucket.Leave();
            throw;
        }

        return bucket;
    }

    /// <summary>Learns from an answer's headers.</summary>
    public void Learn(Route route, RateLimitBucket bucket, HttpResponseHeaders headers)
    {
        // Several routes may share one bucket; from now on they wait for each other.
        if (headers.TryGetValues("X-RateLimit-Bucket", out IEnumerable<string>? names) && names.FirstOrDefault() is { } hash)
        {
            hashes[route.ToString()] = hash;
            bucket = buckets.GetOrAdd(KeyOf(route), bucket);
        }

        if (Number(headers, "X-RateLimit-Remaining") is { } left && Number(headers, "X-RateLimit-Reset-After") is { } seconds)
        {
            bucket.Learn((int)left, TimeSpan.FromSeconds(seconds));
        }
    }

    /// <summary>Learns from a 429: this bucket, or everything, is silent for as long as Discord asks.</summary>
    public void Learn(RateLimitBucket? bucket, RestResult.Refused limited)
    {
        if (limited.Reach == LimitReach.Everything)
        {
            global.Pause(limited.RetryAfter);
            return;
        }

        bucket?.Learn(0, limited.RetryAfter);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (RateLimitBucket bucket in buckets.Values)
        {
            bucket.Dispose();
        }
    }

    private string KeyOf(Route route) => $"{hashes.GetValueOrDefault(route.ToString(), route.ToString())} {route.Major}";

    private static double? Number(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values)
        && double.TryParse(values.FirstOrDefault(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
        && value is >= 0 and < 1e6
            ? value
            : null;
}

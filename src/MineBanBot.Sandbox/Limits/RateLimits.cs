using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Routing;

using MineBanBot.Sandbox.Rest;

namespace MineBanBot.Sandbox.Limits;

// https://discord.com/developers/docs/topics/rate-limits
/// <summary>A bucket for each route and major parameter, and 50 requests a second for each bot.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private const int GlobalLimit = 50;
    private static readonly string[] MajorParameters = ["channel_id", "guild_id", "webhook_id", "webhook_token"];
    private readonly Dictionary<string, (DateTimeOffset ResetsAt, int Used)> windows = [];

    public RateLimit Count(string caller, RestRoute route, RouteValueDictionary values)
    {
        if (route.Access == RestAccess.Bot && Take($"{caller} global", TimeSpan.FromSeconds(1), GlobalLimit) is { Exceeded: true } global)
        {
            return global with { Global = true };
        }

        string major = string.Join('/', MajorParameters.Select(name => values[name] as string));
        (int limit, TimeSpan period) = Allowance(route);
        string name = $"{route.Method} {route.Template}";
        return Take($"{caller} {name} {major}", period, limit) with { Bucket = HashOf(name) };
    }

    public void Clear() => windows.Clear();

    private static (int Limit, TimeSpan Period) Allowance(RestRoute route) =>
        (route.Method, route.Access) switch
        {
            ("GET", _) => (50, TimeSpan.FromSeconds(1)),
            (_, RestAccess.InteractionToken) => (5, TimeSpan.FromSeconds(1)),
            _ when route.Template.StartsWith("/channels/", StringComparison.Ordinal) => (5, TimeSpan.FromSeconds(2)),
            _ => (20, TimeSpan.FromSeconds(5)),
        };

    private static string HashOf(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    private RateLimit Take(string key, TimeSpan period, int limit)
    {
        DateTimeOffset now = time.GetUtcNow();
        (DateTimeOffset ResetsAt, int Used) window = windows.GetValueOrDefault(key);
        if (window.ResetsAt <= now)
        {
            window = (now + period, 0);
        }

        window.Used++;
        windows[key] = window;
        return new RateLimit(
            "", limit, Math.Max(0, limit - window.Used), window.ResetsAt, window.ResetsAt - now, window.Used > limit, Global: false);
    }
}

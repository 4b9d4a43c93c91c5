using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Sessions;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Limits;

// https://discord.com/developers/docs/events/gateway#session-start-limit-object
/// <summary>
/// Identifies that each bot has left for the day. How many may come at once is held only when asked for: a test that starts
/// a bot twice in five seconds would otherwise wait for nothing.
/// </summary>
internal sealed class IdentifyBudget(SandboxClock clock)
{
    private const int ADay = 1000, AtOnce = 16;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1), Pause = TimeSpan.FromSeconds(5);
    private readonly Dictionary<Bot, (DateTimeOffset ResetsAt, int Used)> used = [];
    private readonly Dictionary<(Bot Bot, long Bucket), DateTimeOffset> latest = [];
    private JsonObject asked = [];

    private long Total => asked.Whole("total") ?? ADay;

    private long MaxConcurrency => asked.Whole("max_concurrency") ?? AtOnce;

    public void Set(JsonNode? limits)
    {
        asked = (JsonObject?)(limits as JsonObject)?.DeepClone() ?? [];
        used.Clear();
        latest.Clear();
    }

    public JsonObject Describe(Bot bot)
    {
        (DateTimeOffset resetsAt, int _) = Window(bot);
        return new JsonObject
        {
            ["total"] = Total,
            ["remaining"] = Remaining(bot),
            ["reset_after"] = (long)(resetsAt - clock.Now).TotalMilliseconds,
            ["max_concurrency"] = MaxConcurrency,
        };
    }

    /// <summary>Counts an identify; says whether it came too many or too early.</summary>
    public IdentifyVerdict Take(Bot bot, Shard shard)
    {
        (DateTimeOffset resetsAt, int soFar) = Window(bot);
        bool left = Remaining(bot) > 0;
        used[bot] = (resetsAt, soFar + 1);
        if (!left)
        {
            return IdentifyVerdict.Exhausted;
        }

        (Bot, long) bucket = (bot, shard.Id % MaxConcurrency);
        bool early = asked.ContainsKey("max_concurrency")
            && latest.TryGetValue(bucket, out DateTimeOffset before) && clock.Now - before < Pause;
        latest[bucket] = clock.Now;
        return early ? IdentifyVerdict.TooEarly : IdentifyVerdict.Welcome;
    }

    public void Clear() => Set(null);

    private long Remaining(Bot bot) => Math.Max(0, (asked.Whole("remaining") ?? Total) - Window(bot).Used);

    private (DateTimeOffset ResetsAt, int Used) Window(Bot bot)
    {
        if (!used.TryGetValue(bot, out (DateTimeOffset ResetsAt, int Used) window) || window.ResetsAt <= clock.Now)
        {
            if (window.ResetsAt != default)
            {
                // A new day has the whole number again, whatever was asked for the old one.
                asked.Remove("remaining");
            }

            window = (clock.Now + (asked.Whole("reset_after") is { } after ? TimeSpan.FromMilliseconds(after) : Day), 0);
            used[bot] = window;
        }

        return window;
    }
}

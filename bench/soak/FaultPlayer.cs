using System.Text.Json.Nodes;

namespace MineBanBot.Soak;

/// <summary>Plays faults by chance, each such that a good client can still answer in time.</summary>
internal sealed class FaultPlayer(Control control, Random random, Tally tally)
{
    private const string Callback = "POST /interactions/{id}/{token}/callback";
    private const int Heartbeat = 3000;
    private const int Kinds = 17, OfConnections = 9;

    /// <summary>Short heartbeats on every connection to come, so that a silent one is noticed within the run.</summary>
    public Task ShortenHeartbeatsAsync() => control.PostAsync("sandbox/faults", Of("hello_interval", Heartbeat, 100_000));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            // A fault of the connection waits for one where there is none, and many that wait would keep the bot away for minutes.
            int kind = random.Next(Kinds);
            if (kind < OfConnections && !await control.IsConnectedAsync())
            {
                kind = random.Next(OfConnections, Kinds);
            }

            foreach (JsonObject fault in Of(kind))
            {
                await control.PostAsync("sandbox/faults", fault);
                tally.Played((string)fault["fault"]!);
            }

            // Long enough for the bot to come back to its users; not always so long that all is well again.
            await Task.Delay(TimeSpan.FromSeconds(0.5 + (random.NextDouble() * 3.5)), TimeProvider.System, cancellationToken)
                .ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private JsonObject[] Of(int kind) => kind switch
    {
        0 => [Of("disconnect")],
        1 => [With("disconnect", "status", Pick(4000, 4007, 4009, 1001))],
        2 => [Of("reconnect")],
        3 => [With("invalid_session", "body", random.Next(2) == 0)],
        4 => [Of("mute_heartbeat_ack", count: random.Next(1, 3))],
        5 => [Of("gateway_down", random.Next(300, 2500))],
        6 => [Of("refuse_resume"), Of("disconnect")],
        7 => [Of("late_guilds", random.Next(200, 1500)), With("invalid_session", "body", false)],
        8 => [Of("heartbeat_request"), Of("guild_outage", random.Next(100, 1500))],
        9 => [Of("duplicate_events", count: random.Next(1, 20))],
        10 => [Of("reorder_events", count: random.Next(1, 10))],
        11 => [Of("split_messages", count: random.Next(1, 20)), Of("large_event")],
        12 => [Status(Pick(500, 502, 503, 504), random.Next(1, 4))],
        13 => [Limited(Pick("user", "global", "shared"))],
        14 => [With(Status(429, 1), "body", "<html><body>error code: 1015</body></html>")],
        15 => [With(Of("rest_delay", random.Next(50, 1000), random.Next(1, 8)), "route", Callback)],
        _ => [With(Of("rest_drop_response", count: random.Next(1, 4)), "route", Callback)],
    };

    private static JsonObject Of(string fault, int? milliseconds = null, int count = 1)
    {
        JsonObject request = new() { ["fault"] = fault, ["count"] = count };
        if (milliseconds is not null)
        {
            request["ms"] = milliseconds;
        }

        return request;
    }

    private static JsonObject With(string fault, string name, JsonNode value) => With(Of(fault), name, value);

    private static JsonObject With(JsonObject request, string name, JsonNode value)
    {
        request[name] = value;
        return request;
    }

    private static JsonObject Status(int status, int count) => With(With(Of("rest_status", count: count), "status", status), "route", Callback);

    private JsonObject Limited(string scope) => With(With(Status(429, random.Next(1, 3)), "scope", scope), "ms", random.Next(50, 400));

    private T Pick<T>(params T[] options) => options[random.Next(options.Length)];
}

using System.Text.Json.Nodes;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using MineBanBot.Commands;
using MineBanBot.Discord;
using MineBanBot.Feeds.Fetching;
using MineBanBot.Feeds.Polling;
using MineBanBot.Feeds.Suggesting;
using MineBanBot.Knowledge;
using MineBanBot.Sandbox;
using MineBanBot.Tests.Store;

namespace MineBanBot.Tests.EndToEnd;

/// <summary>The whole bot on real sockets against the sandbox. Every test class gets its own pair.</summary>
public sealed class BotFixture : IAsyncLifetime
{
    private const string Token = "sandbox-minebanbot";
    private const int PatienceMilliseconds = 120_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(PatienceMilliseconds);

    private SandboxServer? sandbox;
    private Wiretap? wiretap;
    private WireCheck? wire;
    private TestStore? store;
    private SeedFolder? seeds;
    private IHost? host;

    public HttpClient Control { get; } = new() { Timeout = Patience };

    /// <summary>What the bot logged.</summary>
    internal CollectingLog Log { get; } = new();

    /// <summary>The sandbox's time.</summary>
    internal PatientTime Time { get; } = new();

    public Uri Address => sandbox!.Address;

    internal MineBanBot.Store.Database Database => store!.Database;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions(), Time, CancellationToken.None);
        Control.BaseAddress = sandbox.Address;
        wiretap = await Wiretap.StartAsync(sandbox.Address);
        wire = new WireCheck(wiretap);
        seeds = SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));
        store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await StartAsync(new KnowledgeService(seeds));
    }

    /// <summary>Ends the bot and starts it anew over the same store and the same Discord; nothing of its memory is left.</summary>
    /// <param name="knowledge">What it answers from then on; null: what comes with it.</param>
    internal async Task RestartAsync(KnowledgeService? knowledge = null)
    {
        await StopAsync();
        await StartAsync(knowledge ?? new KnowledgeService(seeds!));
    }

    private async Task StopAsync()
    {
        if (host is not null)
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    private async Task StartAsync(KnowledgeService knowledge)
    {
        DiscordOptions discord = new() { Token = Token, ApiBase = wiretap!.ApiBase };
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddMineBanBot(new BotParts
        {
            Discord = discord,
            Seeds = seeds!,
            Knowledge = knowledge,
            Database = store!.Database,
            Time = TimeProvider.System,
            Fetching = new FetchOptions { AllowedHosts = ["127.0.0.1"] },
            Polling = new PollOptions { Look = TimeSpan.FromMilliseconds(200) },
            Suggested = SuggestedFeeds.In(Path.Combine(AppContext.BaseDirectory, "seeds")).Feeds,
            FeedsEverywhere = true,
            // Tests ask faster than people do.
            Cooldown = new CooldownOptions { Questions = 10_000 },
        });
        host = builder.Build();
        await host.StartAsync();
        using CancellationTokenSource patience = new(Patience, TimeProvider.System);
        await host.Services.GetRequiredService<IDiscordClient>().WaitForReadyAsync(patience.Token);
        await UntilAsync(async () => (await GetAsync("sandbox"))!["commands"]!.AsArray().Count > 0);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (wiretap?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (sandbox?.DisposeAsync() ?? ValueTask.CompletedTask);
        Control.Dispose();
        Check();
    }

    /// <summary>Fails when the bot sent what Discord does not describe, or logged a secret.</summary>
    public void Check()
    {
        if (wiretap is not null)
        {
            Findings.ExpectNone(Leaks.In(string.Join('\n', Log.Lines), [Token, .. Leaks.TokensIn(wiretap.Requests)]));
            wire!.Check();
        }
    }

    /// <summary>A part of the bot.</summary>
    internal T Service<T>()
        where T : notnull => host!.Services.GetRequiredService<T>();

    public async Task<JsonNode?> GetAsync(string path) => JsonNode.Parse(await Control.GetStringAsync(path));

    /// <summary>For what no answer tells of: asks again and again, until it holds or patience ends.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using CancellationTokenSource patience = new(Patience, TimeProvider.System);
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>Lets a user do something and waits for the outcome, for the final one when it is asked for.</summary>
    public async Task<JsonNode> ActAsync(string json)
    {
        JsonNode action = JsonNode.Parse(json)!;
        action["wait_ms"] = PatienceMilliseconds;
        using StringContent body = new(action.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await Control.PostAsync("sandbox/interactions", body);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Runs a slash command as a member.</summary>
    public Task<JsonNode> CommandAsync(string name, params (string Name, JsonNode Value)[] options) => ActAsync(new JsonObject
    {
        ["user"] = "member",
        ["type"] = "command",
        ["command"] = name,
        ["options"] = new JsonObject(options.Select(option => KeyValuePair.Create(option.Name, (JsonNode?)option.Value))),
        ["wait"] = "final",
    }.ToJsonString());

    /// <summary>Presses the button of a message that says so.</summary>
    /// <param name="message">The message, as the sandbox shows it.</param>
    /// <param name="label">What the button says.</param>
    /// <param name="user">Who presses it.</param>
    public Task<JsonNode> PressAsync(JsonNode message, string label, string user = "member")
    {
        JsonNode button = message["components"]!.AsArray().SelectMany(row => row!["components"]!.AsArray()).First(each => (string?)each!["label"] == label)!;
        return ActAsync(new JsonObject
        {
            ["user"] = user,
            ["type"] = "component",
            ["message_id"] = message["id"]!.DeepClone(),
            ["custom_id"] = button["custom_id"]!.DeepClone(),
            ["wait"] = "final",
        }.ToJsonString());
    }

    /// <summary>Looks again and again until there is something to see.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        using CancellationTokenSource patience = new(Patience, TimeProvider.System);
        while (true)
        {
            if (await look() is { } seen)
            {
                return seen;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }

    public async Task FaultAsync(string json)
    {
        // An answer that a test asks for is not the sandbox's own.
        wire!.LooksAtAnswers &= !json.Contains("rest_status", StringComparison.Ordinal);
        using HttpResponseMessage response = await Control.PostAsync(
            "sandbox/faults", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}

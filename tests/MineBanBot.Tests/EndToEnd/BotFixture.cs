using System.Text.Json.Nodes;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private SandboxServer? sandbox;
    private Wiretap? wiretap;
    private WireCheck? wire;
    private TestStore? store;
    private IHost? host;

    public HttpClient Control { get; } = new() { Timeout = Patience };

    /// <summary>What the bot logged.</summary>
    internal CollectingLog Log { get; } = new();

    public Uri Address => sandbox!.Address;

    internal MineBanBot.Store.Database Database => store!.Database;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TimeProvider.System, CancellationToken.None);
        Control.BaseAddress = sandbox.Address;
        wiretap = await Wiretap.StartAsync(sandbox.Address);
        wire = new WireCheck(wiretap);
        DiscordOptions discord = new() { Token = Token, ApiBase = wiretap.ApiBase };
        SeedFolder seeds = SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "seeds"));
        store = await TestStore.CreateAsync(StoreKind.Sqlite);
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddMineBanBot(new BotParts
        {
            Discord = discord,
            Seeds = seeds,
            Knowledge = new KnowledgeService(seeds),
            Database = store.Database,
            Time = TimeProvider.System,
            Fetching = new FetchOptions { AllowedHosts = ["127.0.0.1"] },
            Polling = new PollOptions { Look = TimeSpan.FromMilliseconds(200) },
            Suggested = SuggestedFeeds.In(Path.Combine(AppContext.BaseDirectory, "seeds")).Feeds,
            FeedsEverywhere = true,
        });
        host = builder.Build();
        await host.StartAsync();
        using CancellationTokenSource patience = new(Patience, TimeProvider.System);
        await host.Services.GetRequiredService<IDiscordClient>().WaitForReadyAsync(patience.Token);
        while ((await GetAsync("sandbox"))!["commands"]!.AsArray().Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.StopAsync();
            host.Dispose();
        }

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

    /// <summary>Lets a user do something and waits for the final outcome.</summary>
    public async Task<JsonNode> ActAsync(string json)
    {
        using StringContent body = new(json, System.Text.Encoding.UTF8, "application/json");
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

    public async Task FaultAsync(string json)
    {
        // An answer that a test asks for is not the sandbox's own.
        wire!.LooksAtAnswers &= !json.Contains("rest_status", StringComparison.Ordinal);
        using HttpResponseMessage response = await Control.PostAsync(
            "sandbox/faults", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}

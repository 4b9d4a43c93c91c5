using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace MineBanBot.Sandbox.Tests.Playing;

/// <summary>A sandbox whose clock stands still, and plain HTTP to it.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    public const string Token = "sandbox-minebanbot";
    private readonly SandboxServer server;
    private readonly HttpClient http;

    private RunningSandbox(SandboxServer server, FakeTimeProvider time)
    {
        (this.server, Time) = (server, time);
        http = new HttpClient { BaseAddress = server.Address };
    }

    public FakeTimeProvider Time { get; }

    public Uri Address => server.Address;

    public string Guild { get; private set; } = "";

    public string General { get; private set; } = "";

    public string Moderators { get; private set; } = "";

    private JsonNode World { get; set; } = new JsonObject();

    /// <summary>The id of the first guild's channel of that name.</summary>
    public string Channel(string name) =>
        (string)((JsonArray)World["guilds"]![0]!["channels"]!).First(channel => (string)channel!["name"]! == name)!["id"]!;

    public string Application { get; private set; } = "";

    public static async Task<RunningSandbox> StartAsync()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 8, 6, 9, 0, 0, TimeSpan.Zero));
        RunningSandbox sandbox = new(await SandboxServer.StartAsync(new SandboxOptions(), time, new HeardLogs(), CancellationToken.None), time);
        JsonNode world = await sandbox.GetAsync("/sandbox");
        sandbox.World = world;
        sandbox.Guild = (string)world["guilds"]![0]!["id"]!;
        sandbox.General = (string)world["guilds"]![0]!["channels"]![0]!["id"]!;
        sandbox.Moderators = (string)world["guilds"]![0]!["channels"]![2]!["id"]!;
        sandbox.Application = (await sandbox.ApiAsync("GET", "/users/@me")).Text("id")!;
        return sandbox;
    }

    /// <summary>A call as a well-behaved bot makes it.</summary>
    public Task<Answer> ApiAsync(string method, string route, string? json = null, string? token = Token)
    {
        HttpRequestMessage request = new(new HttpMethod(method), $"api/v10{route}");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bot {token}");
        }

        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1.0)");
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await http.SendAsync(request).WaitAsync(TestGateway.Patience);
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        string? type = response.Content.Headers.TryGetValues("Content-Type", out IEnumerable<string>? types) ? types.Single() : null;
        bool isJson = type == "application/json" && body.Length > 0;
        return new Answer(response.StatusCode, isJson ? JsonNode.Parse(body) : null, type, response.Headers);
    }

    public async Task<JsonNode> GetAsync(string path) => (await SendAsync(new HttpRequestMessage(HttpMethod.Get, path))).Body!;

    public Task<Answer> PostAsync(string path, string json) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json) });

    /// <summary>What a user does; the answer comes when the bot has answered.</summary>
    public async Task<JsonNode> ActAsync(string json) => (await PostAsync("/sandbox/interactions", json)).Body!;

    public async Task<IReadOnlyList<string>> ViolationsAsync() =>
        [.. ((JsonArray)await GetAsync("/sandbox/violations")).Select(violation => (string)violation!["rule"]!)];

    public Task<Answer> SayAsync(string json) => ApiAsync("POST", $"/channels/{General}/messages", json);

    public Task<Answer> RegisterAsync(string commands) => ApiAsync("PUT", $"/applications/{Application}/commands", commands);

    public Task<Answer> RespondAsync(JsonNode interaction, string json) =>
        ApiAsync("POST", $"/interactions/{interaction["id"]}/{interaction["token"]}/callback", json, token: null);

    public string Webhook(JsonNode interaction) => $"/webhooks/{Application}/{interaction["token"]}";

    /// <summary>For what no answer tells of: asked again and again, and given up after the usual patience.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TestGateway.Patience, "It never came to hold.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }
}

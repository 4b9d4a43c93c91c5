using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MineBanBot.Tests.Browser;

/// <summary>A bot that says and answers what a test wants, over plain REST and a plain socket.</summary>
internal sealed class PuppetBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient rest;
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource ending = new();
    private readonly string token;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task reading = Task.CompletedTask;
    private int? sequence;

    private PuppetBot(Uri sandbox, string token)
    {
        this.token = token;
        rest = new HttpClient { BaseAddress = new Uri(sandbox, "api/v10/"), Timeout = Patience };
        rest.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", token);
        rest.DefaultRequestHeaders.UserAgent.ParseAdd("DiscordBot (https://example.org, 1)");
    }

    public string Id { get; private set; } = "";

    /// <summary>What it answers to an interaction: a callback, or null to say nothing at all.</summary>
    public Func<JsonNode, Task<string?>> Answer { get; set; } = _ => Task.FromResult<string?>(null);

    /// <summary>Every interaction it got.</summary>
    public List<JsonNode> Heard { get; } = [];

    public static async Task<PuppetBot> LoginAsync(Uri sandbox, string token)
    {
        PuppetBot bot = new(sandbox, token);
        await bot.socket.ConnectAsync(new Uri($"ws://127.0.0.1:{sandbox.Port}/gateway?v=10&encoding=json"), CancellationToken.None).WaitAsync(Patience);
        bot.reading = bot.ReadAsync();
        await bot.ready.Task.WaitAsync(Patience);
        return bot;
    }

    public Task<JsonNode> SayAsync(string channel, string json) => SendAsync(HttpMethod.Post, $"channels/{channel}/messages", () => Json(json));

    /// <summary>A message with files; the JSON may name and describe them under attachments.</summary>
    public Task<JsonNode> SayAsync(string channel, string json, params (string Name, byte[] Content)[] files)
    {
        MultipartFormDataContent Form()
        {
            MultipartFormDataContent form = new() { { Json(json), "payload_json" } };
            for (int index = 0; index < files.Length; index++)
            {
                form.Add(new ByteArrayContent(files[index].Content), $"files[{index}]", files[index].Name);
            }

            return form;
        }

        return SendAsync(HttpMethod.Post, $"channels/{channel}/messages", Form);
    }

    public Task<JsonNode> EditAsync(string channel, string message, string json) =>
        SendAsync(HttpMethod.Patch, $"channels/{channel}/messages/{message}", () => Json(json));

    public async Task DeleteAsync(string channel, string message)
    {
        using HttpResponseMessage response = await rest.DeleteAsync($"channels/{channel}/messages/{message}");
        Assert.True(response.IsSuccessStatusCode);
    }

    /// <summary>Commands of one server, so that no other test sees them.</summary>
    public Task<JsonNode> RegisterAsync(string guild, string json) => SendAsync(HttpMethod.Put, $"applications/{Id}/guilds/{guild}/commands", () => Json(json));

    /// <summary>The next interaction of a type; 2 command, 3 component, 4 autocomplete, 5 modal.</summary>
    public async Task<JsonNode> HearsAsync(int type, Func<Task> act)
    {
        TaskCompletionSource<JsonNode> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Func<JsonNode, Task<string?>> before = Answer;
        Answer = interaction =>
        {
            if ((int)interaction["type"]! == type)
            {
                heard.TrySetResult(interaction);
            }

            return before(interaction);
        };
        await act();
        JsonNode result = await heard.Task.WaitAsync(Patience);
        Answer = before;
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await reading;
        socket.Dispose();
        rest.Dispose();
        ending.Dispose();
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    // Who is told to wait waits, as every bot must.
    private async Task<JsonNode> SendAsync(HttpMethod method, string path, Func<HttpContent> body)
    {
        while (true)
        {
            using HttpRequestMessage request = new(method, path) { Content = body() };
            using HttpResponseMessage response = await rest.SendAsync(request);
            string text = await response.Content.ReadAsStringAsync();
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(TimeSpan.FromSeconds((double)JsonNode.Parse(text)!["retry_after"]!), TimeProvider.System);
                continue;
            }

            Assert.True(response.IsSuccessStatusCode, text);
            return JsonNode.Parse(text)!;
        }
    }

    private async Task ReadAsync()
    {
        byte[] buffer = new byte[64 * 1024];
        using MemoryStream whole = new();
        try
        {
            while (true)
            {
                WebSocketReceiveResult part = await socket.ReceiveAsync(buffer, ending.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                whole.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    await TakeAsync(JsonNode.Parse(whole.ToArray())!);
                    whole.SetLength(0);
                }
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The test is over.
        }
        catch (WebSocketException)
        {
            // So is the sandbox.
        }
    }

    private async Task TakeAsync(JsonNode payload)
    {
        sequence = (int?)payload["s"] ?? sequence;
        switch ((int)payload["op"]!)
        {
            case 10:
                _ = BeatAsync(TimeSpan.FromMilliseconds((double)payload["d"]!["heartbeat_interval"]!));
                await WriteAsync(
                    $$$"""{"op":2,"d":{"token":"{{{token}}}","intents":1,"properties":{"os":"linux","browser":"t","device":"t"} } }""");
                break;
            case 0 when (string?)payload["t"] == "READY":
                Id = (string)payload["d"]!["application"]!["id"]!;
                ready.TrySetResult();
                break;
            case 0 when (string?)payload["t"] == "INTERACTION_CREATE":
                _ = RespondAsync(payload["d"]!);
                break;
            default:
                break;
        }
    }

    private async Task RespondAsync(JsonNode interaction)
    {
        lock (Heard)
        {
            Heard.Add(interaction);
        }

        if (await Answer(interaction) is { } callback)
        {
            using HttpResponseMessage response = await rest.PostAsync(
                $"interactions/{(string)interaction["id"]!}/{(string)interaction["token"]!}/callback", Json(callback));
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    private async Task BeatAsync(TimeSpan interval)
    {
        try
        {
            while (true)
            {
                await Task.Delay(interval, TimeProvider.System, ending.Token);
                await WriteAsync($$"""{"op":1,"d":{{sequence?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}}}""");
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // No more beats are needed.
        }
    }

    private Task WriteAsync(string json) => socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, ending.Token);
}

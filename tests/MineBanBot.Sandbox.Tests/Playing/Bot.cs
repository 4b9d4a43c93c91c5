using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.Tests.Playing;

/// <summary>A connected bot with a few commands; the test itself answers each interaction.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private const string Commands = """
        [{"name":"ask","description":"Asks","options":[
           {"type":3,"name":"question","description":"q","required":true,"autocomplete":true,"max_length":50},
           {"type":4,"name":"year","description":"y","min_value":1990},
           {"type":5,"name":"private","description":"p"},
           {"type":3,"name":"tone","description":"t","choices":[{"name":"Short","value":"s"},{"name":"Long","value":"l"}]},
           {"type":6,"name":"who","description":"w"}]},
         {"name":"digest","description":"Digests","default_member_permissions":"32","options":[
           {"type":1,"name":"preview","description":"p","options":[{"type":3,"name":"since","description":"s"}]}]},
         {"name":"lock","description":"Locks","default_member_permissions":"0"},
         {"name":"Check against treaty facts","type":3}]
        """;

    private readonly TestGateway gateway;

    private Bot(RunningSandbox sandbox, TestGateway gateway) => (Sandbox, this.gateway) = (sandbox, gateway);

    public RunningSandbox Sandbox { get; }

    public static async Task<Bot> StartAsync()
    {
        RunningSandbox sandbox = await RunningSandbox.StartAsync();
        Answer registered = await sandbox.RegisterAsync(Commands);
        Assert.Equal(System.Net.HttpStatusCode.OK, registered.Status);
        return new Bot(sandbox, await TestGateway.LoginAsync(sandbox));
    }

    public Task<JsonNode> ExpectAsync(string name) => gateway.ExpectAsync(name);

    public Task<JsonNode> NextAsync() => gateway.ExpectAsync("INTERACTION_CREATE");

    /// <summary>A user acts, the bot answers; gives the interaction and what the user got.</summary>
    public async Task<(JsonNode Interaction, JsonNode Outcome)> PlayAsync(string action, string response)
    {
        Task<JsonNode> acting = Sandbox.ActAsync(action);
        JsonNode interaction = await NextAsync();
        Answer answer = await Sandbox.RespondAsync(interaction, response);
        Assert.Equal(System.Net.HttpStatusCode.NoContent, answer.Status);
        return (interaction, await acting);
    }

    /// <summary>Cuts the bot's connection and waits until the sandbox has noticed.</summary>
    public async Task CutAsync()
    {
        gateway.Cut();
        await RunningSandbox.UntilAsync(async () => !(bool)(await Sandbox.GetAsync("/sandbox"))["bots"]![0]!["connected"]!);
    }

    public async Task<JsonArray> SeenByAsync(string user) =>
        (JsonArray)await Sandbox.GetAsync($"/sandbox/channels/{Sandbox.General}/messages?user={user}");

    public async ValueTask DisposeAsync()
    {
        gateway.Dispose();
        await Sandbox.DisposeAsync();
    }
}

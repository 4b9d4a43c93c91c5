using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MineBanBot.Soak;

/// <summary>The sandbox's control interface.</summary>
internal sealed class Control(Uri address) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address };

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)))!;

    public async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        using HttpResponseMessage response = await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), (JsonNode)body);
        string text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {text}");
    }

    public async Task<bool> IsConnectedAsync() =>
        (await GetAsync("sandbox"))["bots"]!.AsArray().Any(bot => (bool)bot!["connected"]!);

    public void Dispose() => http.Dispose();
}

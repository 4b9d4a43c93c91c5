using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace MineBanBot.Sandbox.Tests.Playing;

internal sealed record Answer(HttpStatusCode Status, JsonNode? Body, string? ContentType, HttpResponseHeaders Headers)
{
    public int? Code => (int?)Body?["code"];

    public string? Text(string member) => (string?)Body?[member];

    /// <summary>The code at a path of a 50035, such as "embeds.0.title".</summary>
    public string? ErrorAt(string path)
    {
        JsonNode? node = Body?["errors"];
        foreach (string piece in path.Split('.'))
        {
            node = node?[piece];
        }

        return (string?)node?["_errors"]?[0]?["code"];
    }
}

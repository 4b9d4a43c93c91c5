using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.People;

namespace MineBanBot.Sandbox.Rest;

/// <summary>A request as its handler sees it.</summary>
internal sealed record RestCall(
    Bot? Bot, RouteValueDictionary Route, IQueryCollection Query, JsonNode? Body, IReadOnlyList<UploadedFile> Files, RestRoute Target)
{
    /// <summary>The bot of a route that needs one.</summary>
    public Bot Caller => Bot ?? throw new InvalidOperationException($"{Target.Template} was reached without a bot.");

    public JsonObject Form => Body as JsonObject ?? [];

    public Snowflake? Id(string name) => Snowflake.Read(Text(name));

    public string Text(string name) => Route[name] as string ?? "";

    public bool Asks(string name) => Query[name].ToString() is "true" or "True" or "1";
}

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Records;

namespace MineBanBot.Sandbox.Rest;

/// <summary>Writes a call into the record, without its tokens, and the breaches that any call can commit.</summary>
internal sealed partial class RestRecorder(SandboxState state, HttpContext context, RestRoute route)
{
    /// <summary>The path below the API's base, tokens replaced.</summary>
    public string PlainPath { get; } = PieceName().Replace(
        route.Template,
        piece => piece.Groups[1].Value.EndsWith("token", StringComparison.Ordinal)
            ? piece.Value
            : context.Request.RouteValues[piece.Groups[1].Value] as string ?? piece.Value);

    public void CheckUserAgent()
    {
        string agent = context.Request.Headers.UserAgent.ToString();
        if (!AgentPattern().IsMatch(agent))
        {
            Breach("user_agent", agent.Length == 0 ? "The User-Agent header is missing." : "The User-Agent is not of the form DiscordBot ($url, $version).");
        }
    }

    public void Breach(string rule, string detail) => state.Violations.Add(rule, detail, route.Method, route.Template);

    public void Record(Bot? bot, RestBody body, RestAnswer answer)
    {
        if (answer.FaultyPaths.Count > 0)
        {
            Breach("invalid_form", $"Refused with 50035: {string.Join(", ", answer.FaultyPaths.Take(10))}");
        }

        state.Requests.Add(new RecordedRequest(
            route.Method, route.Template, PlainPath, answer.Status, body.Json is null ? (ReadOnlyMemory<byte>?)null : body.Written, state.Time.GetUtcNow(), bot?.ApplicationId.ToString()));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PieceName();

    // https://discord.com/developers/docs/reference#user-agent
    [GeneratedRegex(@"^DiscordBot \([^,()]+, [^()]+\)")]
    private static partial Regex AgentPattern();
}

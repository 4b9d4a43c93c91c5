using System.Text.Json;

namespace MineBanBot.Discord.Tests.Fakes;

/// <summary>A request as it arrived.</summary>
internal sealed record SentRequest(string Name, string Body, string? Authorization, string UserAgent, string ContentType, string Query)
{
    public JsonElement Json => JsonElement.Parse(Body);
}

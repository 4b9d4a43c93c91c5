using System.Text.Json;

namespace MineBanBot.Discord.Wire;

/// <summary>A refusal's body, and that of a 429 (https://discord.com/developers/docs/reference#error-messages).</summary>
internal sealed record ErrorData(int? Code, string? Message, JsonElement? Errors, double? RetryAfter, bool? Global);

using System.Text.Json;

namespace MineBanBot.Discord.Receiving;

/// <summary>A filled-in option (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure).</summary>
internal sealed record OptionData(string? Name, int? Type, JsonElement? Value, bool? Focused, IReadOnlyList<OptionData?>? Options);

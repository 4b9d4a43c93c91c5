using System.Text.Json;

namespace MineBanBot.Discord.Receiving;

/// <summary>A part of a submitted modal: an input, or a row or label around some (https://discord.com/developers/docs/components/reference).</summary>
internal sealed record InputData(
    string? CustomId, JsonElement? Value, IReadOnlyList<JsonElement>? Values, IReadOnlyList<InputData?>? Components, InputData? Component);

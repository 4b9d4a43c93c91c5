using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Openings;

/// <summary>min_value, max_value, min_length and max_length, as Discord's client enforces them.</summary>
internal static class OptionBounds
{
    public static bool Allow(JsonObject option, JsonNode value)
    {
        if (value.AsText() is { } text && option.Whole("type") == 3)
        {
            int length = TextLength.Of(text);
            return length >= (option.Whole("min_length") ?? 0) && length <= (option.Whole("max_length") ?? 6000);
        }

        return value.AsNumber() is not { } number
            || (number >= (option["min_value"].AsNumber() ?? double.MinValue) && number <= (option["max_value"].AsNumber() ?? double.MaxValue));
    }
}

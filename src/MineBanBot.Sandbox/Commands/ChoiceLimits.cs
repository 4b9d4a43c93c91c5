using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Commands;

/// <summary>Choices, in a command's definition and in an autocomplete answer.</summary>
internal static class ChoiceLimits
{
    private const long LargestWhole = 1L << 53;

    // The option's type is 3 text, 4 whole number, 10 number; null when any will do.
    public static void Check(FormErrors errors, string path, JsonArray choices, long? type)
    {
        if (choices.Count > 25)
        {
            errors.TooLong(path, 25);
        }

        for (int index = 0; index < choices.Count; index++)
        {
            JsonObject choice = choices[index] as JsonObject ?? [];
            TextLength.Check(errors, $"{path}.{index}.name", choice.Text("name"), 100, 1);
            Localizations.Check(
                errors,
                $"{path}.{index}.name_localizations",
                choice["name_localizations"],
                (at, text) => TextLength.Check(errors, at, text, 100, 1));
            CheckValue(errors, $"{path}.{index}.value", choice["value"], type);
        }
    }

    private static void CheckValue(FormErrors errors, string at, JsonNode? value, long? type)
    {
        if (value is null)
        {
            errors.Required(at);
        }
        else if (type is null or 3 && value.AsText() is { } text)
        {
            TextLength.Check(errors, at, text, 100, 1);
        }
        else if (type == 3)
        {
            errors.Add(at, "BASE_TYPE_BAD_STRING", "Could not interpret value as string.");
        }
        else if (type == 4 && value.AsWhole() is not (> -LargestWhole and < LargestWhole))
        {
            errors.Add(at, "NUMBER_TYPE_COERCE", $"Value \"{value.ToJsonString()}\" is not int.");
        }
        else if (type == 10 && value.AsNumber() is null)
        {
            errors.Add(at, "NUMBER_TYPE_COERCE", $"Value \"{value.ToJsonString()}\" is not float.");
        }
    }
}

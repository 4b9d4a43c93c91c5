using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Commands;

// https://discord.com/developers/docs/interactions/application-commands#application-command-object
internal static class CommandLimits
{
    private const int Size = 8000;
    private const int Chat = 1;

    public static void Check(FormErrors errors, string path, JsonObject command)
    {
        string at = path.Length == 0 ? "" : path + ".";
        if (Type(command) is not (>= 1 and <= 4))
        {
            errors.Choices($"{at}type", "1, 2, 3, 4");
        }
        else if (Type(command) == Chat)
        {
            OptionLimits.CheckTexts(errors, at, command);
            OptionLimits.Check(errors, $"{at}options", command.Items("options") ?? [], 0);
        }
        else
        {
            TextLength.Check(errors, $"{at}name", command.Text("name"), 32, 1);
            Localizations.Check(
                errors, $"{at}name_localizations", command["name_localizations"], (path, text) => TextLength.Check(errors, path, text, 32, 1));
            if (command.Text("description") is { Length: > 0 })
            {
                errors.Add($"{at}description", "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menu commands cannot have description");
            }

            if (command.Items("options") is { Count: > 0 })
            {
                errors.Add($"{at}options", "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Context menu commands cannot have options");
            }
        }

        if (SizeOf(command) > Size)
        {
            errors.Add(path, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }

        CheckPlaces(errors, $"{at}contexts", command["contexts"], 2);
        CheckPlaces(errors, $"{at}integration_types", command["integration_types"], 1);
        if (command["default_member_permissions"] is { } permissions && PermissionText.Read(permissions) is null)
        {
            errors.Add($"{at}default_member_permissions", "NUMBER_TYPE_COERCE", "Value is not int.");
        }
    }

    // https://discord.com/developers/docs/interactions/application-commands#contexts
    private static void CheckPlaces(FormErrors errors, string at, JsonNode? node, int most)
    {
        errors.CheckArray(at, node);
        JsonArray places = node as JsonArray ?? [];
        if (node is JsonArray { Count: 0 })
        {
            errors.Length(at, 1, most + 1);
        }

        for (int index = 0; index < places.Count; index++)
        {
            if (places[index].AsWhole() is not { } place || place < 0 || place > most)
            {
                errors.Choices($"{at}.{index}", string.Join(", ", Enumerable.Range(0, most + 1)));
            }
        }
    }

    public static long Type(JsonObject command) => command["type"] is null ? Chat : command.Whole("type") ?? 0;

    // Names, descriptions and values count, each in its longest language.
    private static int SizeOf(JsonObject node) =>
        Longest(node, "name") + Longest(node, "description") + TextLength.Of(node.Text("value"))
        + node.Objects("options").Sum(SizeOf) + node.Objects("choices").Sum(SizeOf);

    private static int Longest(JsonObject node, string member) =>
        (node.Fields($"{member}_localizations") ?? []).Select(pair => TextLength.Of(pair.Value.AsText()))
            .Append(TextLength.Of(node.Text(member))).Max();
}

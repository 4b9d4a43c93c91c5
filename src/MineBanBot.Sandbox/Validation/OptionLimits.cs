using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Validation;

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure
internal static class OptionLimits
{
    private const int Subcommand = 1, Group = 2, Text = 3, Whole = 4, Number = 10, Last = 11;

    public static void Check(FormErrors errors, string path, JsonArray options, int depth)
    {
        if (options.Count > 25)
        {
            errors.TooLong(path, 25);
        }

        HashSet<string> names = [];
        bool optionalSeen = false;
        for (int index = 0; index < options.Count; index++)
        {
            string at = $"{path}.{index}";
            JsonObject option = options[index] as JsonObject ?? [];
            CheckOne(errors, at, option, depth);
            if (option.Text("name") is { } name && !names.Add(name))
            {
                errors.Add($"{at}.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", $"Option name {name} already exists in these options");
            }

            bool required = option.Flag("required") ?? false;
            if (required && optionalSeen)
            {
                errors.Add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            optionalSeen |= !required;
        }

        bool mixed = options.OfType<JsonObject>().Select(option => option.Whole("type") is Subcommand or Group).Distinct().Count() > 1;
        if (mixed)
        {
            errors.Add(path, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private static void CheckOne(FormErrors errors, string at, JsonObject option, int depth)
    {
        CheckName(errors, $"{at}.name", option.Text("name"));
        TextLength.Check(errors, $"{at}.description", option.Text("description"), 100, 1);
        long? type = option.Whole("type");
        if (type is not (>= Subcommand and <= Last))
        {
            errors.Choices($"{at}.type", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
            return;
        }

        if ((type == Group && depth > 0) || (type == Subcommand && depth > 1))
        {
            errors.Add($"{at}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands cannot be nested that deep");
        }

        if (option.Items("options") is { } inner)
        {
            Check(errors, $"{at}.options", inner, type == Group ? 1 : 2);
        }

        if (option.Items("choices") is { Count: > 0 } choices)
        {
            ChoiceLimits.Check(errors, $"{at}.choices", choices, type);
            if (type is not (Text or Whole or Number))
            {
                errors.Add($"{at}.choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "Only text and number options have choices");
            }

            if (option.Flag("autocomplete") ?? false)
            {
                errors.Add(at, "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Options with autocomplete cannot have choices");
            }
        }
    }

    public static void CheckName(FormErrors errors, string at, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            errors.Required(at);
        }
        else if (!CommandName.IsValid(name))
        {
            errors.Add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }
}

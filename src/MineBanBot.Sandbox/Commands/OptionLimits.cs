using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Commands;

// https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure
internal static class OptionLimits
{
    private const int Subcommand = 1, Group = 2, Text = 3, Whole = 4, Channel = 7, Number = 10, Last = 11;
    private const long LargestWhole = 1L << 53;

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
        CheckTexts(errors, $"{at}.", option);
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

        CheckBounds(errors, at, option, type.Value);
        CheckLength(errors, $"{at}.min_length", option["min_length"], 0, type.Value);
        CheckLength(errors, $"{at}.max_length", option["max_length"], 1, type.Value);
        if (option.Items("channel_types") is { Count: > 0 } && type != Channel)
        {
            errors.Add($"{at}.channel_types", "APPLICATION_COMMAND_OPTIONS_CHANNEL_TYPES_INVALID", "Only channel options have channel types");
        }

        if (type is Group or Subcommand && option.Flag("required") == true)
        {
            errors.Add($"{at}.required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Sub-commands and groups cannot be required");
        }

        if ((option.Flag("autocomplete") ?? false) && type is not (Text or Whole or Number))
        {
            errors.Add($"{at}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Only text and number options have autocomplete");
        }

        if (option.Items("options") is { Count: > 0 } && type is not (Subcommand or Group))
        {
            errors.Add($"{at}.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Only sub-commands and groups have options");
        }
        else if (option.Items("options") is { } inner)
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

    // A whole number's bounds must be whole, within what a double holds exactly.
    private static void CheckBounds(FormErrors errors, string at, JsonObject option, long type)
    {
        foreach (string name in new[] { "min_value", "max_value" })
        {
            if (option[name] is not { } bound)
            {
                continue;
            }

            if (type is not (Whole or Number))
            {
                errors.Add($"{at}.{name}", "APPLICATION_COMMAND_OPTIONS_VALUE_BOUND_INVALID", "Only number options have bounds");
            }
            else if (type == Whole ? bound.AsWhole() is not (> -LargestWhole and < LargestWhole) : bound.AsNumber() is null)
            {
                errors.Add($"{at}.{name}", "NUMBER_TYPE_COERCE", $"Value \"{bound.ToJsonString()}\" is not a number of this option's type.");
            }
        }

        if (option["min_value"].AsNumber() > option["max_value"].AsNumber())
        {
            errors.Add(at, "APPLICATION_COMMAND_OPTIONS_MIN_VALUE_GREATER_THAN_MAX_VALUE", "The minimum value is greater than the maximum value");
        }
    }

    private static void CheckLength(FormErrors errors, string at, JsonNode? length, int least, long type)
    {
        if (length is null)
        {
            return;
        }

        if (type != Text)
        {
            errors.Add(at, "APPLICATION_COMMAND_OPTIONS_LENGTH_INVALID", "Only text options have lengths");
        }
        else if (length.AsWhole() is not { } characters || characters < least || characters > 6000)
        {
            errors.Add(at, "NUMBER_TYPE_MAX", $"int value should be between {least} and 6000.");
        }
    }

    /// <summary>Name and description of a command or an option, in all languages.</summary>
    /// <param name="errors">Gets what is wrong.</param>
    /// <param name="at">The path up to and with its last point.</param>
    /// <param name="named">The command or option.</param>
    public static void CheckTexts(FormErrors errors, string at, JsonObject named)
    {
        CheckName(errors, $"{at}name", named.Text("name"));
        TextLength.Check(errors, $"{at}description", named.Text("description"), 100, 1);
        Localizations.Check(errors, $"{at}name_localizations", named["name_localizations"], (path, text) => CheckName(errors, path, text));
        Localizations.Check(
            errors,
            $"{at}description_localizations",
            named["description_localizations"],
            (path, text) => TextLength.Check(errors, path, text, 100, 1));
    }

    private static void CheckName(FormErrors errors, string at, string? name)
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

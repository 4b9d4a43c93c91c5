using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Validation;

// https://discord.com/developers/docs/components/reference
internal static class ComponentLimits
{
    private const int Row = 1, Button = 2, TextSelect = 3, TextInput = 4, LastSelect = 8;

    public static void Check(FormErrors errors, string path, JsonNode? node, bool v2)
    {
        if (node is not JsonArray rows)
        {
            return;
        }

        CheckDistinct(errors, path, rows);
        if (v2)
        {
            LayoutLimits.Check(errors, path, rows);
            return;
        }

        if (rows.Count > 5)
        {
            errors.TooLong(path, 5);
        }

        for (int index = 0; index < rows.Count; index++)
        {
            JsonObject row = rows[index] as JsonObject ?? [];
            if (row.Whole("type") == Row)
            {
                CheckRow(errors, $"{path}.{index}.components", row.Items("components") ?? []);
            }
            else
            {
                errors.Choices($"{path}.{index}.type", "1,");
            }
        }
    }

    public static void CheckRow(FormErrors errors, string path, JsonArray items)
    {
        bool holdsSelect = items.OfType<JsonObject>().Any(item => IsSelect(item.Whole("type")));
        int most = holdsSelect ? 1 : 5;
        if (items.Count < 1 || items.Count > most)
        {
            errors.Add(path, holdsSelect ? "COMPONENT_LAYOUT_WIDTH_EXCEEDED" : "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {most} in length.");
        }

        for (int index = 0; index < items.Count; index++)
        {
            CheckItem(errors, $"{path}.{index}", items[index] as JsonObject ?? []);
        }
    }

    private static void CheckItem(FormErrors errors, string at, JsonObject item)
    {
        long? type = item.Whole("type");
        if (type == Button)
        {
            CheckButton(errors, at, item);
        }
        else if (IsSelect(type))
        {
            TextLength.Check(errors, $"{at}.custom_id", item.Text("custom_id"), 100, 1);
            CheckSelect(errors, at, item);
        }
        else
        {
            errors.Choices($"{at}.type", "2, 3, 5, 6, 7, 8");
        }
    }

    public static void CheckSelect(FormErrors errors, string at, JsonObject select)
    {
        TextLength.Check(errors, $"{at}.placeholder", select.Text("placeholder"), 150);
        CheckChosen(errors, at, select);
        if (select.Whole("type") == TextSelect)
        {
            CheckSelectOptions(errors, $"{at}.options", select.Items("options") ?? []);
        }
    }

    public static void CheckButton(FormErrors errors, string at, JsonObject button)
    {
        TextLength.Check(errors, $"{at}.label", button.Text("label"), 80);
        long? style = button.Whole("style");
        switch (style)
        {
            case >= 1 and <= 4:
                TextLength.Check(errors, $"{at}.custom_id", button.Text("custom_id"), 100, 1);
                if (button["url"] is not null)
                {
                    errors.Add(at, "BUTTON_COMPONENT_CUSTOM_ID_URL_EXCLUSIVE", "A custom id and url cannot both be specified");
                }

                break;
            case 5:
                TextLength.Check(errors, $"{at}.url", button.Text("url"), 512, 1);
                break;
            case 6:
                break;
            default:
                errors.Choices($"{at}.style", "1, 2, 3, 4, 5, 6");
                break;
        }

        if (style != 6 && string.IsNullOrWhiteSpace(button.Text("label")) && button["emoji"] is null)
        {
            errors.Add(at, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji.");
        }
    }

    private static void CheckSelectOptions(FormErrors errors, string at, JsonArray options)
    {
        if (options.Count is < 1 or > 25)
        {
            errors.Length(at, 1, 25);
        }

        for (int index = 0; index < options.Count; index++)
        {
            JsonObject option = options[index] as JsonObject ?? [];
            TextLength.Check(errors, $"{at}.{index}.label", option.Text("label"), 100, 1);
            TextLength.Check(errors, $"{at}.{index}.value", option.Text("value"), 100, 1);
            TextLength.Check(errors, $"{at}.{index}.description", option.Text("description"), 100);
            if (options.Take(index).Any(earlier => (earlier as JsonObject)?.Text("value") == option.Text("value")))
            {
                errors.Add($"{at}.{index}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
    }

    private static void CheckChosen(FormErrors errors, string at, JsonObject select)
    {
        if (select["min_values"] is { } least && least.AsWhole() is not (>= 0 and <= 25))
        {
            errors.Add($"{at}.min_values", "NUMBER_TYPE_MAX", "int value should be between 0 and 25.");
        }

        if (select["max_values"] is { } most && most.AsWhole() is not (>= 1 and <= 25))
        {
            errors.Add($"{at}.max_values", "NUMBER_TYPE_MAX", "int value should be between 1 and 25.");
        }

        if (select.Whole("min_values") > (select.Whole("max_values") ?? 1))
        {
            errors.Add(at, "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES", "min_values cannot be greater than max_values");
        }
    }

    public static void CheckDistinct(FormErrors errors, string path, JsonArray rows)
    {
        HashSet<string> seen = [];
        foreach (JsonObject component in ComponentStorage.Walk(rows))
        {
            if (component.Text("custom_id") is { Length: > 0 } customId && !seen.Add(customId))
            {
                errors.Add(path, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
            }
        }
    }

    private static bool IsSelect(long? type) => type is TextSelect or > TextInput and <= LastSelect;
}

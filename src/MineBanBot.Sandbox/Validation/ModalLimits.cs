using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Validation;

// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal
internal static class ModalLimits
{
    private const int Row = 1, TextSelect = 3, TextInput = 4, ChannelSelect = 8, TextDisplay = 10, Label = 18, FileUpload = 19;

    public static void Check(FormErrors errors, string path, JsonObject modal)
    {
        TextLength.Check(errors, $"{path}.custom_id", modal.Text("custom_id"), 100, 1);
        TextLength.Check(errors, $"{path}.title", modal.Text("title"), 45, 1);
        JsonArray components = modal.Items("components") ?? [];
        if (components.Count is < 1 or > 5)
        {
            errors.Length($"{path}.components", 1, 5);
        }

        ComponentLimits.CheckDistinct(errors, $"{path}.components", components);

        for (int index = 0; index < components.Count; index++)
        {
            string at = $"{path}.components.{index}";
            JsonObject component = components[index] as JsonObject ?? [];
            switch (component.Whole("type"))
            {
                case Row:
                    if (component.Items("components") is { Count: > 1 })
                    {
                        errors.Length($"{at}.components", 1, 1);
                    }

                    CheckInput(errors, $"{at}.components.0", component.Objects("components").FirstOrDefault() ?? [], labelled: true);
                    break;
                case Label:
                    TextLength.Check(errors, $"{at}.label", component.Text("label"), 45, 1);
                    TextLength.Check(errors, $"{at}.description", component.Text("description"), 100);
                    CheckInput(errors, $"{at}.component", component.Fields("component") ?? [], labelled: false);
                    break;
                case TextDisplay:
                    break;
                default:
                    errors.Choices($"{at}.type", "1, 10, 18");
                    break;
            }
        }
    }

    private static void CheckInput(FormErrors errors, string at, JsonObject input, bool labelled)
    {
        TextLength.Check(errors, $"{at}.custom_id", input.Text("custom_id"), 100, 1);
        switch (input.Whole("type"))
        {
            case TextInput:
                CheckText(errors, at, input, labelled);
                break;
            case >= TextSelect and <= ChannelSelect when !labelled:
                ComponentLimits.CheckSelect(errors, at, input);
                break;
            case FileUpload when !labelled:
                break;
            default:
                errors.Choices($"{at}.type", labelled ? "4," : "3, 4, 5, 6, 7, 8, 19");
                break;
        }
    }

    // https://discord.com/developers/docs/components/reference#text-input
    private static void CheckText(FormErrors errors, string at, JsonObject input, bool labelled)
    {
        if (input.Whole("style") is not (1 or 2))
        {
            errors.Choices($"{at}.style", "1, 2");
        }

        if (labelled)
        {
            TextLength.Check(errors, $"{at}.label", input.Text("label"), 45, 1);
        }

        TextLength.Check(errors, $"{at}.placeholder", input.Text("placeholder"), 100);
        TextLength.Check(errors, $"{at}.value", input.Text("value"), 4000);
        CheckLength(errors, $"{at}.min_length", input["min_length"], 0);
        CheckLength(errors, $"{at}.max_length", input["max_length"], 1);
    }

    private static void CheckLength(FormErrors errors, string at, JsonNode? length, int least)
    {
        if (length is not null && (length.AsWhole() is not { } characters || characters < least || characters > 4000))
        {
            errors.Add(at, "NUMBER_TYPE_MAX", $"int value should be between {least} and 4000.");
        }
    }
}

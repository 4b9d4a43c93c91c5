using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Validation;

// https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal
internal static class ModalLimits
{
    private const int Row = 1, TextInput = 4, TextDisplay = 10, Label = 18;

    public static void Check(FormErrors errors, string path, JsonObject modal)
    {
        TextLength.Check(errors, $"{path}.custom_id", modal.Text("custom_id"), 100, 1);
        TextLength.Check(errors, $"{path}.title", modal.Text("title"), 45, 1);
        JsonArray components = modal.Items("components") ?? [];
        if (components.Count is < 1 or > 5)
        {
            errors.Length($"{path}.components", 1, 5);
        }

        for (int index = 0; index < components.Count; index++)
        {
            string at = $"{path}.components.{index}";
            JsonObject component = components[index] as JsonObject ?? [];
            switch (component.Whole("type"))
            {
                case Row:
                    CheckInput(errors, $"{at}.components.0", component.Objects("components").FirstOrDefault() ?? [], labelled: true);
                    break;
                case Label:
                    TextLength.Check(errors, $"{at}.label", component.Text("label"), 45, 1);
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
        if (input.Whole("type") != TextInput)
        {
            if (labelled)
            {
                errors.Choices($"{at}.type", "4,");
            }

            return;
        }

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
    }
}

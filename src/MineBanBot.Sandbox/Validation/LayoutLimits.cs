using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Validation;

// https://discord.com/developers/docs/components/reference
/// <summary>The components that only a message with IS_COMPONENTS_V2 may have.</summary>
internal static class LayoutLimits
{
    private const int Row = 1, Button = 2, Section = 9, Text = 10, Thumbnail = 11, Gallery = 12, File = 13, Separator = 14, Container = 17;
    private const int MostText = 4000, MostComponents = 40;

    public static void Check(FormErrors errors, string path, JsonArray components)
    {
        if (ComponentStorage.Walk(components).Count() > MostComponents)
        {
            errors.Add(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The maximum number of total components is 40.");
        }

        if (ComponentStorage.Walk(components).Where(component => component.Whole("type") == Text).Sum(text => TextLength.Of(text.Text("content"))) > MostText)
        {
            errors.Add(path, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The total size of displayable text exceeds the maximum of 4000.");
        }

        CheckAll(errors, path, components, inContainer: false);
    }

    private static void CheckAll(FormErrors errors, string path, JsonArray components, bool inContainer)
    {
        for (int index = 0; index < components.Count; index++)
        {
            CheckOne(errors, $"{path}.{index}", components[index] as JsonObject ?? [], inContainer);
        }
    }

    private static void CheckOne(FormErrors errors, string at, JsonObject component, bool inContainer)
    {
        switch (component.Whole("type"))
        {
            case Row:
                ComponentLimits.CheckRow(errors, $"{at}.components", component.Items("components") ?? []);
                break;
            case Section:
                CheckSection(errors, at, component);
                break;
            case Text:
                TextLength.Check(errors, $"{at}.content", component.Text("content"), MostText, 1);
                break;
            case Gallery:
                CheckGallery(errors, $"{at}.items", component.Items("items") ?? []);
                break;
            case File:
                CheckMedia(errors, $"{at}.file", component.Fields("file"), filesOnly: true);
                break;
            case Separator:
                CheckSpacing(errors, at, component);
                break;
            case Container when !inContainer:
                CheckContainer(errors, at, component);
                break;
            default:
                errors.Choices($"{at}.type", inContainer ? "1, 9, 10, 12, 13, 14" : "1, 9, 10, 12, 13, 14, 17");
                break;
        }
    }

    private static void CheckContainer(FormErrors errors, string at, JsonObject container)
    {
        if (container["accent_color"] is { } color && color.AsWhole() is not (>= 0 and <= 0xFFFFFF))
        {
            errors.Add($"{at}.accent_color", "NUMBER_TYPE_MAX", "int value should be less than or equal to 16777215.");
        }

        JsonArray inner = container.Items("components") ?? [];
        if (inner.Count == 0)
        {
            errors.Required($"{at}.components");
        }

        CheckAll(errors, $"{at}.components", inner, inContainer: true);
    }

    private static void CheckSection(FormErrors errors, string at, JsonObject section)
    {
        JsonArray texts = section.Items("components") ?? [];
        if (texts.Count is < 1 or > 3)
        {
            errors.Length($"{at}.components", 1, 3);
        }

        for (int index = 0; index < texts.Count; index++)
        {
            JsonObject text = texts[index] as JsonObject ?? [];
            if (text.Whole("type") != Text)
            {
                errors.Choices($"{at}.components.{index}.type", "10,");
            }

            TextLength.Check(errors, $"{at}.components.{index}.content", text.Text("content"), MostText, 1);
        }

        JsonObject? accessory = section.Fields("accessory");
        switch (accessory?.Whole("type"))
        {
            case Button:
                ComponentLimits.CheckButton(errors, $"{at}.accessory", accessory);
                break;
            case Thumbnail:
                CheckMedia(errors, $"{at}.accessory.media", accessory.Fields("media"), filesOnly: false);
                TextLength.Check(errors, $"{at}.accessory.description", accessory.Text("description"), 1024);
                break;
            case null:
                errors.Required($"{at}.accessory");
                break;
            default:
                errors.Choices($"{at}.accessory.type", "2, 11");
                break;
        }
    }

    private static void CheckGallery(FormErrors errors, string at, JsonArray items)
    {
        if (items.Count is < 1 or > 10)
        {
            errors.Length(at, 1, 10);
        }

        for (int index = 0; index < items.Count; index++)
        {
            JsonObject item = items[index] as JsonObject ?? [];
            CheckMedia(errors, $"{at}.{index}.media", item.Fields("media"), filesOnly: false);
            TextLength.Check(errors, $"{at}.{index}.description", item.Text("description"), 1024);
        }
    }

    private static void CheckSpacing(FormErrors errors, string at, JsonObject separator)
    {
        if (separator["spacing"] is { } spacing && spacing.AsWhole() is not (1 or 2))
        {
            errors.Choices($"{at}.spacing", "1, 2");
        }
    }

    // https://discord.com/developers/docs/components/reference#unfurled-media-item
    private static void CheckMedia(FormErrors errors, string at, JsonObject? media, bool filesOnly)
    {
        if (media?.Text("url") is not { Length: > 0 } url)
        {
            errors.Required($"{at}.url");
        }
        else if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || !(uri.Scheme == "attachment" || (!filesOnly && uri.Scheme is ("http" or "https"))))
        {
            errors.Add($"{at}.url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Openings;

/// <summary>Options given by name, turned into those that Discord sends, by the registered definition.</summary>
internal sealed class OptionTyping(Scene scene, SandboxState state, ResolvedObjects resolved, string? focused)
{
    private const int Text = 3;
    private readonly SandboxWorld world = state.World;

    /// <summary>Why Discord's client would not send this; null while all is well.</summary>
    public string? Refusal { get; private set; }

    public JsonArray Read(JsonArray definitions, JsonObject given)
    {
        List<JsonObject> known = [.. definitions.OfType<JsonObject>()];
        if (given.Select(pair => pair.Key).FirstOrDefault(name => !known.Exists(option => option.Text("name") == name)) is { } unknown)
        {
            Refusal = $"The command has no option {unknown}.";
        }

        JsonArray typed = [];
        foreach (JsonObject option in known)
        {
            string name = option.Text("name") ?? "";
            bool isFocused = focused == name;
            if (isFocused && !(option.Flag("autocomplete") ?? false))
            {
                Refusal ??= $"The option {name} has no autocomplete.";
            }

            // Discord's client sends no text of nothing.
            if (given[name] is not { } value || (!isFocused && option.Whole("type") == Text && value.AsText() is { } text && text.Trim().Length == 0))
            {
                if (isFocused)
                {
                    typed.Add((JsonNode)Focused(option, name, ""));
                }
                else if (focused is null && (option.Flag("required") ?? false))
                {
                    Refusal ??= $"The option {name} is required.";
                }
            }
            else if (isFocused)
            {
                typed.Add((JsonNode)Focused(option, name, value.ToString()));
            }
            else if (Value(option, name, value) is { } read)
            {
                typed.Add((JsonNode)new JsonObject { ["name"] = name, ["type"] = option.Whole("type"), ["value"] = read });
            }
        }

        return typed;
    }

    // What is being typed is text, whatever the option's type.
    private static JsonObject Focused(JsonObject option, string name, string text) => new()
    {
        ["name"] = name,
        ["type"] = option.Whole("type"),
        ["value"] = text,
        ["focused"] = true,
    };

    private JsonNode? Value(JsonObject option, string name, JsonNode given)
    {
        long type = option.Whole("type") ?? 0;
        JsonNode? value = type switch
        {
            Text => given.AsText() ?? (given is JsonValue ? given.ToString() : null),
            4 => Whole(given),
            5 => given.AsFlag() ?? (bool.TryParse(given.AsText(), out bool flag) ? flag : null),
            10 => Number(given),
            6 => resolved.User(world.FindUser(given.ToString()), scene.Channel)?.ToString(),
            7 => resolved.Channel(FindChannel(given.ToString()), scene.User)?.ToString(),
            8 => resolved.Role(scene.FindRole(given.ToString()))?.ToString(),
            9 => (resolved.User(world.FindUser(given.ToString()), scene.Channel) ?? resolved.Role(scene.FindRole(given.ToString())))?.ToString(),
            11 => File(given as JsonObject)?.ToString(),
            _ => null,
        };
        if (value is null)
        {
            Refusal ??= $"The option {name} cannot take that value.";
            return null;
        }

        return focused is null ? Chosen(option, name, value) : value;
    }

    private JsonNode? Chosen(JsonObject option, string name, JsonNode value)
    {
        if (option.Items("choices") is { Count: > 0 } choices)
        {
            JsonNode? choice = choices.OfType<JsonObject>()
                .FirstOrDefault(choice => JsonNode.DeepEquals(choice["value"], value) || choice.Text("name") == value.ToString())?["value"];
            Refusal ??= choice is null ? $"The option {name} has no choice {value}." : null;
            return choice?.DeepClone();
        }

        if (!OptionBounds.Allow(option, value))
        {
            Refusal ??= $"The value of the option {name} is out of its bounds.";
        }

        return value;
    }

    // A file is given as an object: its name and, as text or base64, what is in it.
    private Snowflake? File(JsonObject? given)
    {
        if (given?.Text("filename") is not { Length: > 0 } name)
        {
            return null;
        }

        byte[] content = System.Text.Encoding.UTF8.GetBytes(given.Text("content") ?? "");
        if (given.Text("base64") is { } encoded)
        {
            content = new byte[encoded.Length];
            if (!Convert.TryFromBase64String(encoded, content, out int length))
            {
                return null;
            }

            content = content[..length];
        }

        UploadedFile file = new("", name, given.Text("content_type") ?? "application/octet-stream", content);
        return resolved.Attachment(state.Attachments.Keep(scene.Channel, file, null, null));
    }

    private static JsonNode? Whole(JsonNode given) =>
        given.AsWhole() ?? (long.TryParse(given.AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null);

    // "NaN" and "Infinity" read as numbers in .NET, but JSON has no such.
    private static JsonNode? Number(JsonNode given) =>
        given.AsNumber() ?? (double.TryParse(given.AsText(), CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null);

    private Channel? FindChannel(string text) =>
        scene.Guild?.Channels.FirstOrDefault(channel => channel.Name == text.TrimStart('#')) ?? world.FindChannel(Snowflake.Read(text));
}

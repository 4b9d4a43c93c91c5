using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Control;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Openings;

/// <summary>A user sends in a modal that they were shown.</summary>
internal sealed class ModalOpening(SandboxState state, InteractionStart start)
{
    private const int TextInput = 4;

    public Opening Open(Scene scene)
    {
        string customId = scene.Request.Text("custom_id") ?? throw new BadControlRequestException("A modal needs custom_id and fields.");
        if (state.Interactions.LastModal(scene.User, customId) is not { Response: FirstResponse.Modal modal } shown)
        {
            return new Opening.Rejected($"{scene.User.Name} was shown no modal {customId}.");
        }

        JsonObject fields = scene.Request.Fields("fields") ?? [];
        JsonArray components = ComponentStorage.Store(modal.Form);
        List<JsonObject> inputs = [.. ComponentStorage.Walk(components).Where(component => component.Text("custom_id") is not null)];
        if (fields.Select(pair => pair.Key).FirstOrDefault(name => !inputs.Exists(input => input.Text("custom_id") == name)) is { } unknown)
        {
            return new Opening.Rejected($"The modal has no field {unknown}.");
        }

        foreach (JsonObject input in inputs)
        {
            if (Refuse(input, fields[input.Text("custom_id")!]) is { } refusal)
            {
                return new Opening.Rejected(refusal);
            }
        }

        JsonObject data = new()
        {
            ["custom_id"] = customId,
            ["components"] = components.OfType<JsonObject>().Select(component => Submitted(component, fields)).ToJsonArray(),
        };
        Scene there = scene with { Channel = shown.Channel };
        return new Opening.Opened(start.Begin(there, InteractionType.Modal, shown.Bot, data, "", 0, shown.Source));
    }

    private static string? Refuse(JsonObject input, JsonNode? given)
    {
        string name = input.Text("custom_id")!;
        if (input.Whole("type") != TextInput)
        {
            return null;
        }

        string text = given.AsText() ?? input.Text("value") ?? "";
        int length = TextLength.Of(text);
        return length == 0
            ? (input.Flag("required") ?? true) ? $"The field {name} is required." : null
            : length < (input.Whole("min_length") ?? 0) || length > (input.Whole("max_length") ?? 4000)
                ? $"The field {name} is too short or too long."
                : null;
    }

    /// <summary>A modal comes back with its layout, but of each input only what was entered.</summary>
    private static JsonObject Submitted(JsonObject component, JsonObject fields)
    {
        JsonObject submitted = new() { ["type"] = component.Whole("type"), ["id"] = component.Whole("id") };
        if (component.Text("custom_id") is { } customId)
        {
            submitted["custom_id"] = customId;
            if (component.Whole("type") == TextInput)
            {
                submitted["value"] = fields.Text(customId) ?? component.Text("value") ?? "";
            }
            else
            {
                submitted["values"] = fields[customId] is JsonArray many ? many.DeepClone() : fields[customId] is { } one ? new JsonArray(one.DeepClone()) : new JsonArray();
            }
        }

        if (component.Items("components") is { } row)
        {
            submitted["components"] = row.OfType<JsonObject>().Select(inner => Submitted(inner, fields)).ToJsonArray();
        }

        if (component.Fields("component") is { } labelled)
        {
            submitted["component"] = Submitted(labelled, fields);
        }

        return submitted;
    }
}

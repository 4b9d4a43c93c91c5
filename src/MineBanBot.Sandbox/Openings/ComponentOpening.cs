using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Control;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Messages;

namespace MineBanBot.Sandbox.Openings;

/// <summary>A user presses a button or picks from a select.</summary>
internal sealed class ComponentOpening(SandboxState state, InteractionStart start)
{
    private const int Button = 2, TextSelect = 3, UserSelect = 5, RoleSelect = 6, MentionableSelect = 7, ChannelSelect = 8;
    private const int LinkStyle = 5;

    public Opening Open(Scene scene)
    {
        string customId = scene.Request.Text("custom_id") ?? throw new BadControlRequestException("A component needs message_id and custom_id.");
        Snowflake? messageId = Snowflake.Read(scene.Request["message_id"]) ?? throw new BadControlRequestException("message_id must be the id of a message.");
        Message? message = state.Messages.Find(messageId);
        if (message is null || !message.IsVisibleTo(scene.User))
        {
            return new Opening.Rejected($"{scene.User.Name} sees no such message.");
        }

        JsonObject? component = ComponentStorage.Walk(message.Json.Items("components")).FirstOrDefault(one => one.Text("custom_id") == customId);
        if (component is null)
        {
            return new Opening.Rejected($"That message has no component {customId}.");
        }

        if (component.Flag("disabled") ?? false)
        {
            return new Opening.Rejected($"The component {customId} is disabled.");
        }

        long type = component.Whole("type") ?? 0;
        ResolvedObjects resolved = new();
        JsonObject data = new() { ["custom_id"] = customId, ["component_type"] = type, ["id"] = component.Whole("id") };
        if (type == Button ? component.Whole("style") == LinkStyle : !FillValues(data, scene, component, type, resolved))
        {
            return new Opening.Rejected($"The component {customId} cannot be used like that.");
        }

        resolved.WriteInto(data);
        Scene there = scene with { Channel = message.Channel };
        return new Opening.Opened(start.Begin(there, InteractionType.Component, message.Author, data, "", 0, message));
    }

    private bool FillValues(JsonObject data, Scene scene, JsonObject select, long type, ResolvedObjects resolved)
    {
        string[] given = [.. (scene.Request.Items("values") ?? []).Select(value => value?.ToString() ?? "")];
        string?[] values = [.. given.Select(value => Value(value, scene, select, type, resolved))];
        data["values"] = values.OfType<string>().ToJsonArray();
        return values.All(value => value is not null) && values.Distinct().Count() == values.Length
            && values.Length >= (select.Whole("min_values") ?? 1) && values.Length <= (select.Whole("max_values") ?? 1);
    }

    private string? Value(string given, Scene scene, JsonObject select, long type, ResolvedObjects resolved) =>
        type switch
        {
            TextSelect => select.Objects("options").Select(option => option.Text("value")).FirstOrDefault(value => value == given),
            UserSelect => resolved.User(state.World.FindUser(given), scene.Channel)?.ToString(),
            RoleSelect => resolved.Role(scene.FindRole(given))?.ToString(),
            MentionableSelect => (resolved.User(state.World.FindUser(given), scene.Channel) ?? resolved.Role(scene.FindRole(given)))?.ToString(),
            ChannelSelect => resolved.Channel(scene.Guild?.Channels.FirstOrDefault(channel => channel.Name == given || channel.Id.ToString() == given), scene.User)?.ToString(),
            _ => null,
        };
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;

namespace MineBanBot.Sandbox.Gateway;

// https://discord.com/developers/docs/events/gateway-events#update-presence
/// <summary>What a bot says it is doing, in Identify or later.</summary>
internal static class Presence
{
    /// <summary>What is wrong with it, or null.</summary>
    public static string? Fault(JsonNode? node)
    {
        if (node is not JsonObject presence)
        {
            return "A presence was not an object.";
        }

        if (presence.Text("status") is not ("online" or "dnd" or "idle" or "invisible" or "offline"))
        {
            return "A presence had no known status.";
        }

        if (presence["activities"] is not JsonArray activities)
        {
            return "A presence had no activities.";
        }

        return activities.All(activity => activity is JsonObject fields && fields.Text("name") is { Length: > 0 } && fields.Whole("type") is >= 0 and <= 5)
            ? null
            : "An activity had no name or no known type.";
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.Validation;

namespace MineBanBot.Sandbox.Rest;

/// <summary>A finished answer: its bytes no longer depend on the world.</summary>
internal sealed record RestAnswer(int Status, byte[]? Body)
{
    /// <summary>Paths of a 50035, for the record of violations.</summary>
    public IReadOnlyList<string> FaultyPaths { get; init; } = [];

    public static RestAnswer Nothing { get; } = new(204, null);

    public static RestAnswer Ok(JsonNode body) => new(200, JsonText.Write(body));

    /// <summary>Members that may belong to other objects.</summary>
    public static RestAnswer Of(IEnumerable<KeyValuePair<string, JsonNode?>> members) => new(200, JsonText.WriteObject(members));

    public static RestAnswer Created(JsonNode body) => new(201, JsonText.Write(body));

    public static RestAnswer Invalid(FormErrors errors) => new(400, JsonText.Write(errors.ToJson())) { FaultyPaths = errors.Paths };

    public static RestAnswer Unauthorized { get; } = Error(401, 0, "401: Unauthorized");

    public static RestAnswer NotFound { get; } = Error(404, 0, "404: Not Found");

    public static RestAnswer BadJson { get; } = Error(400, 50109, "The request body contains invalid JSON.");

    public static RestAnswer TooLarge { get; } = Error(413, 40005, "Request entity too large. Try sending something smaller in size");

    public static RestAnswer UnknownApplication { get; } = Error(404, 10002, "Unknown Application");

    public static RestAnswer UnknownChannel { get; } = Error(404, 10003, "Unknown Channel");

    public static RestAnswer UnknownGuild { get; } = Error(404, 10004, "Unknown Guild");

    public static RestAnswer UnknownMember { get; } = Error(404, 10007, "Unknown Member");

    public static RestAnswer UnknownMessage { get; } = Error(404, 10008, "Unknown Message");

    public static RestAnswer UnknownUser { get; } = Error(404, 10013, "Unknown User");

    public static RestAnswer UnknownWebhook { get; } = Error(404, 10015, "Unknown Webhook");

    public static RestAnswer UnknownInteraction { get; } = Error(404, 10062, "Unknown interaction");

    public static RestAnswer UnknownCommand { get; } = Error(404, 10063, "Unknown application command");

    public static RestAnswer UnknownTag { get; } = Error(404, 10087, "Unknown tag");

    public static RestAnswer AlreadyAcknowledged { get; } = Error(400, 40060, "Interaction has already been acknowledged.");

    public static RestAnswer AlreadyCrossposted { get; } = Error(400, 40033, "This message has already been crossposted.");

    public static RestAnswer NeedsTag { get; } = Error(400, 40067, "A tag is required to create a forum post in this channel");

    public static RestAnswer TooManyFollowUps { get; } =
        Error(400, 40094, "This interaction has reached the maximum number of follow-up messages");

    public static RestAnswer NotInDirectMessages { get; } = Error(403, 50003, "Cannot execute action on a DM channel");

    public static RestAnswer CannotMessageUser { get; } = Error(403, 50007, "Cannot send messages to this user");

    public static RestAnswer NotATextChannel { get; } = Error(400, 50008, "Cannot send messages in a non-text channel");

    public static RestAnswer MissingPermissions { get; } = Error(403, 50013, "Missing Permissions");

    public static RestAnswer SystemMessage { get; } = Error(403, 50021, "Cannot execute action on a system message");

    public static RestAnswer WrongChannelType { get; } = Error(400, 50024, "Cannot execute action on this channel type");

    public static RestAnswer InvalidRecipient { get; } = Error(400, 50033, "Invalid Recipient(s)");

    public static RestAnswer ArchivedThread { get; } = Error(400, 50083, "Thread is archived");

    public static RestAnswer CannotReply { get; } = Error(400, 160_002, "Cannot reply without permission to read message history");

    public static RestAnswer ThreadExists { get; } = Error(400, 160_004, "A thread has already been created for this message");

    public static RestAnswer MissingAccess { get; } = Error(403, 50001, "Missing Access");

    public static RestAnswer NotYours { get; } = Error(403, 50005, "Cannot edit a message authored by another user");

    public static RestAnswer EmptyMessage { get; } = Error(400, 50006, "Cannot send an empty message");

    public static RestAnswer InvalidWebhookToken { get; } = Error(401, 50027, "Invalid Webhook Token");

    public static RestAnswer TooManyPins { get; } = Error(400, 30003, "Maximum number of pins reached (250)");

    public static RestAnswer TooManyCommandCreates { get; } =
        Error(400, 30034, "Max number of daily application command creates has been reached (200)");

    public static RestAnswer TooManyCommands { get; } = Error(400, 30032, "Maximum number of application commands reached (100)");

    public static RestAnswer TooManyRequests(TimeSpan wait, bool global) => new(429, JsonText.Write(new JsonObject
    {
        ["message"] = "You are being rate limited.",
        ["retry_after"] = Math.Round(wait.TotalSeconds, 3),
        ["global"] = global,
    }));

    public static string Seconds(TimeSpan wait) => Math.Max(0, wait.TotalSeconds).ToString("0.000", CultureInfo.InvariantCulture);

    private static RestAnswer Error(int status, int code, string message) =>
        new(status, JsonText.Write(new JsonObject { ["message"] = message, ["code"] = code }));
}

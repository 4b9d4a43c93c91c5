using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Messages;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Interactions;

/// <summary>One thing a user did with a bot, and how far its answer has come.</summary>
internal sealed class Interaction(Snowflake id, string token, InteractionType type, Bot bot, User user, Channel channel)
{
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource final = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Snowflake Id { get; } = id;

    public string Token { get; } = token;

    public InteractionType Type { get; } = type;

    public Bot Bot { get; } = bot;

    public User User { get; } = user;

    public Channel Channel { get; } = channel;

    public string CommandName { get; init; } = "";

    public int CommandType { get; init; }

    /// <summary>The message whose component was used, or which led to the modal.</summary>
    public Message? Source { get; init; }

    /// <summary>Whether only its user installed the command, not the guild.</summary>
    public bool IsOfUserOnly { get; init; }

    /// <summary>How many were sent, all that ever were.</summary>
    public int FollowUps { get; set; }

    public long StartedAt { get; init; }

    /// <summary>On the sandbox's clock, which tokens live by.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    public ITimer? Deadline { get; set; }

    /// <summary>Since when the bot has had it on a connection that is still up; null while it has not.</summary>
    public long? DeliveredAt { get; set; }

    /// <summary>Whether the bot had it for long enough to be to blame when it gave no first response.</summary>
    public bool WasDelivered { get; set; }

    /// <summary>Whether a fault kept the answer to its callback from the bot, which then does right to repeat it.</summary>
    public bool HasLostAnswer { get; set; }

    public FirstResponse? Response { get; private set; }

    public Message? Original { get; set; }

    public long? RespondedAt { get; private set; }

    public long? FinishedAt { get; private set; }

    public Task First => first.Task;

    public Task Final => final.Task;

    public bool IsOpen => Response is not null and not FirstResponse.TimedOut;

    public void Respond(FirstResponse response, long at)
    {
        (Response, RespondedAt) = (response, at);
        Deadline?.Dispose();
        if (response is not FirstResponse.Deferred)
        {
            Finish(at);
        }

        first.TrySetResult();
    }

    /// <summary>The user has what they asked for.</summary>
    public void Finish(long at)
    {
        FinishedAt ??= at;
        final.TrySetResult();
    }

    // https://discord.com/developers/docs/resources/message#message-interaction-metadata-object
    public JsonObject Metadata(Message? followsUp)
    {
        JsonObject metadata = new()
        {
            ["id"] = Id.ToString(),
            ["type"] = (int)Type,
            ["user"] = User.ToJson(),
            ["authorizing_integration_owners"] = Owners(),
        };
        if (Type == InteractionType.Command)
        {
            metadata["name"] = CommandName;
            metadata["command_type"] = CommandType;
        }

        if (followsUp is not null)
        {
            metadata["original_response_message_id"] = followsUp.Id.ToString();
        }

        if (Source is not null)
        {
            metadata["interacted_message_id"] = Source.Id.ToString();
        }

        return metadata;
    }

    // https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-authorizing-integration-owners-object
    public JsonObject Owners() =>
        IsOfUserOnly ? new() { ["1"] = User.Id.ToString() } : new() { ["0"] = Channel.Guild?.Id.ToString() ?? "0" };

    public JsonObject LegacyMetadata() => new()
    {
        ["id"] = Id.ToString(),
        ["type"] = (int)Type,
        ["name"] = CommandName,
        ["user"] = User.ToJson(),
    };
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Json;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Messages;

/// <summary>A message as Discord stores it, and who may see it.</summary>
internal sealed class Message(Snowflake id, Channel channel, Bot author, User? onlyFor, JsonObject json)
{
    public Snowflake Id { get; } = id;

    public Channel Channel { get; } = channel;

    public Bot Author { get; } = author;

    /// <summary>Set for ephemeral messages.</summary>
    public User? OnlyFor { get; } = onlyFor;

    public JsonObject Json { get; } = json;

    public long Flags
    {
        get => Json.Whole("flags") ?? 0;
        set => Json["flags"] = value;
    }

    public DateTimeOffset? PinnedAt
    {
        get;
        set
        {
            field = value;
            Json["pinned"] = value is not null;
        }
    }

    /// <summary>Whether Discord wrote it rather than its author: nobody edits or pins it.</summary>
    public bool IsSystem => Json.Whole("type") is not (0 or 19 or 20 or 23);

    public bool IsLoading => (Flags & MessageFlags.Loading) != 0;

    public bool IsVisibleTo(User user) => Channel.IsVisibleTo(user) && (OnlyFor is null || OnlyFor.Id == user.Id);

    public JsonObject Copy() => (JsonObject)Json.DeepClone();
}

using System.Text.Json.Nodes;

using MineBanBot.Sandbox.Content;
using MineBanBot.Sandbox.Ids;
using MineBanBot.Sandbox.Interactions;
using MineBanBot.Sandbox.People;
using MineBanBot.Sandbox.World;

namespace MineBanBot.Sandbox.Messages;

/// <summary>What a bot wants to say, and where.</summary>
internal sealed record MessageDraft(Bot Author, Channel Channel, JsonObject Form, IReadOnlyList<UploadedFile> Files)
{
    /// <summary>Set for replies and follow-ups.</summary>
    public Interaction? Interaction { get; init; }

    /// <summary>Set for a follow-up, which refers to the first reply.</summary>
    public Message? FollowsUp { get; init; }

    /// <summary>Set when the id is known before: a forum post's first message has the post's.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Set for system messages.</summary>
    public int? Type { get; init; }

    /// <summary>Ephemeral and Loading: what the caller decides rather than the form.</summary>
    public long Flags { get; init; }
}

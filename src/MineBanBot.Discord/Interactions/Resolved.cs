using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;

namespace MineBanBot.Discord.Interactions;

/// <summary>
/// What the ids in options, selects and targets stand for
/// (https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure).
/// </summary>
public sealed record Resolved
{
    /// <summary>Nothing.</summary>
    public static Resolved Nothing { get; } = new();

    /// <summary>Users, in servers with their nicknames.</summary>
    public IReadOnlyDictionary<UserId, SeenUser> Users { get; init; } = new Dictionary<UserId, SeenUser>();

    /// <summary>Names of roles. Untrusted text.</summary>
    public IReadOnlyDictionary<RoleId, string> Roles { get; init; } = new Dictionary<RoleId, string>();

    /// <summary>Channels.</summary>
    public IReadOnlyDictionary<ChannelId, SeenChannel> Channels { get; init; } = new Dictionary<ChannelId, SeenChannel>();

    /// <summary>Messages.</summary>
    public IReadOnlyDictionary<MessageId, SeenMessage> Messages { get; init; } = new Dictionary<MessageId, SeenMessage>();

    /// <summary>Files.</summary>
    public IReadOnlyDictionary<AttachmentId, SeenAttachment> Attachments { get; init; } = new Dictionary<AttachmentId, SeenAttachment>();
}

using MineBanBot.Discord.Wire;

namespace MineBanBot.Discord.Receiving;

/// <summary>https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure, by id.</summary>
internal sealed record ResolvedData(
    IReadOnlyDictionary<string, UserData?>? Users,
    IReadOnlyDictionary<string, InteractionData.MemberData?>? Members,
    IReadOnlyDictionary<string, ResolvedData.Named?>? Roles,
    IReadOnlyDictionary<string, ResolvedData.Named?>? Channels,
    IReadOnlyDictionary<string, MessageData?>? Messages,
    IReadOnlyDictionary<string, AttachmentData?>? Attachments)
{
    /// <summary>A role or a channel.</summary>
    internal sealed record Named(string? Id, string? Name, int? Type, string? Permissions);
}

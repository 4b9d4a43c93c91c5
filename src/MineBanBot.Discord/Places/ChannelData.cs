namespace MineBanBot.Discord.Places;

/// <summary>What we use of a channel (https://discord.com/developers/docs/resources/channel#channel-object).</summary>
internal sealed record ChannelData(
    string? Id,
    int? Type,
    string? GuildId,
    string? Name,
    string? ParentId,
    long? Flags,
    IReadOnlyList<ChannelData.OverwriteData?>? PermissionOverwrites,
    IReadOnlyList<ChannelData.TagData?>? AvailableTags)
{
    /// <summary>https://discord.com/developers/docs/resources/channel#overwrite-object; the bits in decimal.</summary>
    internal sealed record OverwriteData(string? Id, int? Type, string? Allow, string? Deny);

    /// <summary>https://discord.com/developers/docs/resources/channel#forum-tag-object.</summary>
    internal sealed record TagData(string? Id, string? Name, bool? Moderated);
}

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Permissions;

namespace MineBanBot.Discord.Places;

/// <summary>A channel, and what the bot may do there (https://discord.com/developers/docs/resources/channel#channel-object).</summary>
/// <param name="Id">The channel's id.</param>
/// <param name="Guild">Its server; null for direct messages.</param>
/// <param name="Kind">What kind of channel it is; a number without a name when it is a new one of Discord's.</param>
/// <param name="Name">Its name, untrusted; empty for direct messages.</param>
/// <param name="Held">What the bot may do.</param>
public sealed record Place(ChannelId Id, GuildId? Guild, ChannelKind Kind, string Name, PermissionBits Held)
{
    /// <summary>The tags that posts of a forum can carry.</summary>
    public IReadOnlyList<ForumTag> Tags { get; init; } = [];

    /// <summary>Whether a post needs a tag.</summary>
    public bool NeedsTag { get; init; }

    /// <summary>Whether it is a thread.</summary>
    public bool IsThread => Kind is ChannelKind.AnnouncementThread or ChannelKind.PublicThread or ChannelKind.PrivateThread;

    /// <summary>
    /// What the bot lacks, by the names of Discord's settings; empty: it may do all of it. In threads sending has a permission of its
    /// own, which is looked at instead.
    /// </summary>
    public IReadOnlyList<string> Missing(PermissionBits needed)
    {
        if (IsThread && (needed & PermissionBits.SendMessages) != 0)
        {
            needed = (needed & ~PermissionBits.SendMessages) | PermissionBits.SendMessagesInThreads;
        }

        return PermissionNames.Of(needed & ~Held);
    }
}

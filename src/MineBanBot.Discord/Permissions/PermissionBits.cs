namespace MineBanBot.Discord.Permissions;

/// <summary>
/// What a member may do, as far as a bot that posts needs to know
/// (https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags). Other bits may be set as well.
/// </summary>
[Flags]
public enum PermissionBits : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, everywhere.</summary>
    Administrator = 1UL << 3,

    /// <summary>Changing the server's settings.</summary>
    ManageServer = 1UL << 5,

    /// <summary>Seeing a channel; without it nothing else counts.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Sending in a channel, and posting in a forum.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Sending what is read aloud.</summary>
    SendSpokenMessages = 1UL << 12,

    /// <summary>Deleting and publishing messages of others.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Showing embeds.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Uploading files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Reading what was said before.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Pinging everybody.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Changing and locking threads of others, and giving tags that only moderators give.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Starting threads that all can read.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Sending in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Showing to others what bots answer that one has installed for oneself.</summary>
    UseExternalApps = 1UL << 50,
}

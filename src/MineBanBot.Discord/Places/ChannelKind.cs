namespace MineBanBot.Discord.Places;

/// <summary>Types of channels with Discord's numbers (https://discord.com/developers/docs/resources/channel#channel-object-channel-types). Others may come.</summary>
public enum ChannelKind
{
    /// <summary>A server's text channel.</summary>
    Text = 0,

    /// <summary>Direct messages with one user.</summary>
    Direct = 1,

    /// <summary>A voice channel, which has a chat.</summary>
    Voice = 2,

    /// <summary>Direct messages among several users.</summary>
    Group = 3,

    /// <summary>What channels are sorted under.</summary>
    Category = 4,

    /// <summary>A channel that other servers can follow.</summary>
    Announcement = 5,

    /// <summary>A thread in an announcement channel.</summary>
    AnnouncementThread = 10,

    /// <summary>A thread, or a post in a forum.</summary>
    PublicThread = 11,

    /// <summary>A thread that only those invited see.</summary>
    PrivateThread = 12,

    /// <summary>A voice channel with an audience.</summary>
    Stage = 13,

    /// <summary>A list of servers.</summary>
    Directory = 14,

    /// <summary>A channel of threads alone.</summary>
    Forum = 15,

    /// <summary>A forum of pictures.</summary>
    Media = 16,
}

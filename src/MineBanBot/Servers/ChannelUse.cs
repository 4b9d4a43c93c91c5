namespace MineBanBot.Servers;

/// <summary>What the bot is to do in a channel beside sending messages.</summary>
[Flags]
internal enum ChannelUse
{
    /// <summary>Nothing else.</summary>
    Messages = 0,

    /// <summary>Starting threads under its messages.</summary>
    Threads = 1,

    /// <summary>Publishing to servers that follow the channel.</summary>
    Publishing = 2,

    /// <summary>Posting in a forum.</summary>
    Posts = 4,

    /// <summary>Pinging a role that not everybody may ping.</summary>
    Pings = 8,
}

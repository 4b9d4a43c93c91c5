using MineBanBot.Discord.Channels;
using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Rest;

/// <summary>The calls about messages in channels (https://discord.com/developers/docs/resources/message).</summary>
internal static class ChannelRoutes
{
    /// <summary>
    /// Sends a message (https://discord.com/developers/docs/resources/message#create-message). Only one with a nonce may be repeated:
    /// Discord answers with the first one.
    /// </summary>
    public static Route Send(ChannelId channel, bool hasNonce) => Of(HttpMethod.Post, channel, "/messages") with { Repeatable = hasNonce };

    /// <summary>Reads messages (https://discord.com/developers/docs/resources/message#get-channel-messages).</summary>
    public static Route List(ChannelId channel, MessageWindow window)
    {
        string place = window switch
        {
            { Before: { } before } => $"&before={before}",
            { After: { } after } => $"&after={after}",
            _ => "",
        };
        Route route = Of(HttpMethod.Get, channel, "/messages");
        return route with { Path = $"{route.Path}?limit={window.Limit}{place}" };
    }

    /// <summary>Reads, edits or removes one message, by the method.</summary>
    public static Route Message(HttpMethod method, ChannelId channel, MessageId id) => Of(method, channel, "/messages/{message}", id);

    /// <summary>Publishes a message (https://discord.com/developers/docs/resources/message#crosspost-message).</summary>
    public static Route Crosspost(ChannelId channel, MessageId id) => Of(HttpMethod.Post, channel, "/messages/{message}/crosspost", id);

    /// <summary>
    /// Starts a thread under a message (https://discord.com/developers/docs/resources/channel#start-thread-from-message). There can be
    /// only one, so a repeat does no harm.
    /// </summary>
    public static Route ThreadUnder(ChannelId channel, MessageId id) => Of(HttpMethod.Post, channel, "/messages/{message}/threads", id);

    /// <summary>
    /// Posts in a forum (https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel). A repeat would
    /// be a second post.
    /// </summary>
    public static Route ForumPost(ChannelId forum) => Of(HttpMethod.Post, forum, "/threads") with { Repeatable = false };

    /// <summary>The threads of a server that are shown (https://discord.com/developers/docs/resources/guild#list-active-guild-threads).</summary>
    public static Route ShownThreads(GuildId guild) =>
        new(HttpMethod.Get, "/guilds/{guild}/threads/active", $"/guilds/{guild}/threads/active") { Major = guild.ToString() };

    /// <summary>The threads of a channel that were hidden last (https://discord.com/developers/docs/resources/channel#list-public-archived-threads).</summary>
    public static Route HiddenThreads(ChannelId channel)
    {
        Route route = Of(HttpMethod.Get, channel, "/threads/archived/public");
        return route with { Path = $"{route.Path}?limit=100" };
    }

    private static Route Of(HttpMethod method, ChannelId channel, string template, MessageId? message = null) => new(
        method,
        $"/channels/{{channel}}{template}",
        $"/channels/{channel}{template.Replace("{message}", message?.ToString(), StringComparison.Ordinal)}")
    {
        Major = channel.ToString(),
    };
}

using MineBanBot.Discord.Ids;
using MineBanBot.Discord.Messages;
using MineBanBot.Discord.Places;

namespace MineBanBot.Discord.Channels;

/// <summary>
/// Messages in channels, outside of interactions (https://discord.com/developers/docs/resources/message). Limits of Discord's are
/// waited for; what is refused or stays unknown is an outcome, not an exception.
/// </summary>
/// <remarks>Any of these throws a <see cref="DiscordException"/> once Discord has refused the bot's token.</remarks>
public interface IChannels
{
    /// <summary>
    /// Sends a message. With a nonce it is tried again after a lost response, because Discord knows it again; without one it is not
    /// (https://discord.com/developers/docs/resources/message#create-message).
    /// </summary>
    Task<Outcome<SeenMessage>> SendAsync(ChannelId channel, OutgoingMessage message, Nonce? nonce, CancellationToken cancellationToken);

    /// <summary>Lets a message of the bot's say something else (https://discord.com/developers/docs/resources/message#edit-message).</summary>
    Task<Outcome<SeenMessage>> EditAsync(ChannelId channel, MessageId id, OutgoingMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// Removes a message; one that is gone already counts as removed
    /// (https://discord.com/developers/docs/resources/message#delete-message).
    /// </summary>
    Task<Outcome<MessageId>> DeleteAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken);

    /// <summary>Reads one message (https://discord.com/developers/docs/resources/message#get-channel-message).</summary>
    Task<Outcome<SeenMessage>> GetAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken);

    /// <summary>Reads messages, newest first (https://discord.com/developers/docs/resources/message#get-channel-messages).</summary>
    Task<Outcome<IReadOnlyList<SeenMessage>>> ListAsync(ChannelId channel, MessageWindow window, CancellationToken cancellationToken);

    /// <summary>
    /// Publishes a message of an announcement channel to the channels that follow it; one that is published already counts as done
    /// (https://discord.com/developers/docs/resources/message#crosspost-message).
    /// </summary>
    Task<Outcome<MessageId>> CrosspostAsync(ChannelId channel, MessageId id, CancellationToken cancellationToken);

    /// <summary>
    /// Starts a thread under a message; one that is there already counts as started
    /// (https://discord.com/developers/docs/resources/channel#start-thread-from-message).
    /// </summary>
    Task<Outcome<ChannelId>> StartThreadAsync(ChannelId channel, MessageId under, NewThread thread, CancellationToken cancellationToken);

    /// <summary>
    /// Says what a channel is and what the bot may do there, as Discord says it now. Up to five calls, so that it is for a command that
    /// chooses a channel rather than for each message.
    /// </summary>
    Task<Outcome<Place>> LookAtAsync(ChannelId channel, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the posts of a forum, newest first: those that are shown (https://discord.com/developers/docs/resources/guild#list-active-guild-threads)
    /// and the hundred that were hidden last (https://discord.com/developers/docs/resources/channel#list-public-archived-threads).
    /// </summary>
    Task<Outcome<IReadOnlyList<SeenPost>>> ListPostsAsync(GuildId guild, ChannelId forum, CancellationToken cancellationToken);

    /// <summary>
    /// Posts in a forum: a thread with its first message, never tried twice
    /// (https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel).
    /// </summary>
    Task<Outcome<ChannelId>> PostInForumAsync(
        ChannelId forum, NewThread thread, OutgoingMessage message, CancellationToken cancellationToken);
}

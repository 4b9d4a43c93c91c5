using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Channels;

/// <summary>A post of a forum. Its first message has the same id (https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel).</summary>
/// <param name="Id">The thread.</param>
/// <param name="Name">Its title. Untrusted text.</param>
public sealed record SeenPost(ChannelId Id, string Name);

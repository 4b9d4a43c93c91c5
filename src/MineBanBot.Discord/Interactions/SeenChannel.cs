using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Interactions;

/// <summary>A channel that was chosen (https://discord.com/developers/docs/resources/channel#channel-object).</summary>
/// <param name="Id">The channel's id.</param>
/// <param name="Name">Its name. Untrusted text.</param>
/// <param name="Type">Its type (https://discord.com/developers/docs/resources/channel#channel-object-channel-types).</param>
public sealed record SeenChannel(ChannelId Id, string Name, int Type)
{
    /// <summary>What the user who chose it may do there (https://discord.com/developers/docs/topics/permissions); 0 where Discord does not say.</summary>
    public ulong Permissions { get; init; }
}

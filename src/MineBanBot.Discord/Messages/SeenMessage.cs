using MineBanBot.Discord.Ids;

namespace MineBanBot.Discord.Messages;

/// <summary>A message that stands in a channel (https://discord.com/developers/docs/resources/message#message-object).</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Channel">Where it stands; null where Discord does not say.</param>
/// <param name="Author">Who wrote it; null where Discord does not say.</param>
/// <param name="Content">
/// Its text, untrusted. Empty in messages of others unless they are handed over by an interaction: reading along needs an intent that
/// this client does not ask for (https://discord.com/developers/docs/events/gateway#message-content-intent).
/// </param>
public sealed record SeenMessage(MessageId Id, ChannelId? Channel, SeenUser? Author, string Content)
{
    /// <summary>What its cards say.</summary>
    public IReadOnlyList<SeenEmbed> Embeds { get; init; } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<SeenAttachment> Attachments { get; init; } = [];

    /// <summary>When it was sent; null where Discord does not say.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>When it was last edited; null when it never was.</summary>
    public DateTimeOffset? Edited { get; init; }

    /// <summary>The nonce it was sent with; Discord does not keep it for long.</summary>
    public string? Nonce { get; init; }
}

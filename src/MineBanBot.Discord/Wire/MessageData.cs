using System.Text.Json;

namespace MineBanBot.Discord.Wire;

/// <summary>What we use of a message (https://discord.com/developers/docs/resources/message#message-object).</summary>
internal sealed record MessageData(
    string? Id,
    string? ChannelId,
    UserData? Author,
    string? Content,
    IReadOnlyList<MessageData.EmbedData?>? Embeds,
    IReadOnlyList<AttachmentData?>? Attachments,
    DateTimeOffset? Timestamp,
    DateTimeOffset? EditedTimestamp,
    JsonElement? Nonce)
{
    /// <summary>What we use of a card.</summary>
    internal sealed record EmbedData(string? Title, string? Description, string? Url);
}
